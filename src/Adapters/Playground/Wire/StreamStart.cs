namespace Confidant.Adapters.Playground;

/// <summary>Begins a stream.</summary>
/// <param name="Run">The run of the host; another one has forgotten the earlier messages.</param>
/// <param name="IsNew">Whether everything is told from the beginning, so that the page drops what it has.</param>
internal sealed record StreamStart(string Run, bool IsNew);
