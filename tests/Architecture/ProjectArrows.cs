using FluentAssertions;
using Xunit;

namespace Confidant.Architecture;

public sealed class ProjectArrows
{
    private const string Prefix = "Confidant.";

    [Theory]
    [InlineData("Identity")]
    [InlineData("Memory", "Identity")]
    [InlineData("Storage", "Identity", "Memory")]
    [InlineData("Adapters", "Identity")]
    [InlineData("BotHost", "Adapters", "Identity", "Memory", "Storage")]
    public void A_project_sees_only_the_rooms_below_it(string project, params string[] allowed) =>
        References(project).Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Should().BeSubsetOf(allowed.Select(static name => Prefix + name));

    [Theory]
    [InlineData("Identity")]
    [InlineData("Memory")]
    [InlineData("Adapters")]
    [InlineData("BotHost")]
    public void Only_storage_speaks_to_the_engine(string project) =>
        References(project).Should().NotContain(static name => name.StartsWith("SQLitePCL", StringComparison.Ordinal));

    [Fact]
    public void Storage_shows_only_its_ports_and_registration()
    {
        IEnumerable<Type> shown = Rooms.Load("Storage").GetExportedTypes()
            .Where(static type => type is { IsInterface: false, IsEnum: false } && !Rooms.IsRecord(type));
        shown.Select(static type => type.Name).Should().BeEquivalentTo("StorageRegistration", "StorageOptions", "StoreUnusableException");
    }

    private static IEnumerable<string> References(string project) =>
        Rooms.Load(project).GetReferencedAssemblies().Select(static name => name.Name!);
}
