using Xunit;

namespace Confidant.BotHost.Tests.Leaks;

/// <summary>Tests that watch the whole process: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
