namespace Confidant.Memory;

/// <summary>Tells what people explicitly marked as private: by words ("this is private"), by /privacy or by /mymemories. Allowing a
/// message, or putting it back to where it came from, takes the mark away.</summary>
public interface IPrivateMarks
{
    /// <summary>Those of some messages that their speaker marked, and those of the bot's replies that rest on a marked message or
    /// answer one.</summary>
    ValueTask<IReadOnlySet<MessageId>> FindAsync(IReadOnlyCollection<MessageId> messages, CancellationToken cancellationToken);
}
