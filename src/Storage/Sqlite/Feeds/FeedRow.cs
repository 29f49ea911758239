using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>A feed as the store has it.</summary>
/// <param name="Row">Its row.</param>
/// <param name="User">Its owner.</param>
/// <param name="Integration">What its owner sees of it.</param>
/// <param name="Position">Where the last reading stopped; null where none has one.</param>
/// <param name="Reading">The run that began that reading.</param>
/// <param name="GrantBox">What the platform gave, encrypted; null where it gave nothing.</param>
internal sealed record FeedRow(
    long Row, UserId User, Integration Integration, string? Position, long? Reading, byte[]? GrantBox);
