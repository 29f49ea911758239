namespace Confidant.Adapters.Telegram.Wire;

internal sealed record GetFileRequest(string FileId);
