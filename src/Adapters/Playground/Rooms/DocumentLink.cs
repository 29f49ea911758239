namespace Confidant.Adapters.Playground;

/// <summary>A document that waits to be fetched.</summary>
internal sealed record DocumentLink(string Id, string FileName, int SizeBytes);
