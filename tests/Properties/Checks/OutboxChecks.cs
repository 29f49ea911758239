using System.Text;
using Confidant.Storage;

namespace Confidant.Properties;

/// <summary>What waits to be sent is exactly what may still be.</summary>
internal sealed class OutboxChecks(World world, Stage stage)
{
    /// <summary>Reads every chunk that waits, as the sender does immediately before it leaves.</summary>
    public async Task CheckAsync()
    {
        var open = new HashSet<long>();
        foreach (PendingChunk chunk in await world.Store.Outbox.ListPendingAsync(null, 1000, default))
        {
            OutboxEntry? entry = await world.Store.Outbox.ReadAsync(
                chunk.Id, await world.LeaseAsync(chunk.Conversation), default);
            if (entry is null)
            {
                continue;
            }

            open.Add(chunk.Id.Value);
            Spoken? spoken = stage.Situation.Spoken.Find(candidate => candidate.Chunk == chunk.Id.Value && candidate.Waits);
            Violation.Unless(spoken is not null, $"chunk {chunk.Id.Value} is not sent any more: {Encoding.UTF8.GetString(entry.Payload.Span)}");
            Violation.Unless(
                Table.MaySend(stage.Situation, world.Now, spoken!),
                $"chunk {chunk.Id.Value} is not sent to those who may not read what it rests on ({spoken})");
        }

        // A person's own list may be withdrawn with a group that it names: they can ask again.
        Violation.IfAny(
            stage.Situation.Spoken
                .Where(spoken => spoken is { Waits: true, Reader: not null }
                    && (spoken.ExpiresAt is not { } expiry || expiry > world.Now)
                    && Table.MaySend(stage.Situation, world.Now, spoken)
                    && !open.Contains(spoken.Chunk))
                .Select(static spoken => spoken.Chunk),
            "what may be sent still waits");
    }
}
