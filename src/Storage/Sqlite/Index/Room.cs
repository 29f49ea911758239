namespace Confidant.Storage.Sqlite;

/// <summary>Where people talk; see <see cref="AccountNames"/> for how it is written.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Chat">The chat there; with the account whose chat it is, where each has its own.</param>
/// <param name="Thread">The thread; empty where there is none.</param>
internal readonly record struct Room(string Platform, string Chat, string Thread);
