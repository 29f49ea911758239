namespace Confidant.Adapters.Playground;

/// <summary>A file of the page.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="EntityTag">Its version, in quotes.</param>
internal sealed record PageAsset(byte[] Content, string MediaType, string EntityTag);
