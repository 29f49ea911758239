namespace Confidant.Memory;

/// <summary>A post whose feeling is asked for before personas learn from it.</summary>
/// <param name="Message">The message that it is.</param>
/// <param name="Text">Its words.</param>
/// <param name="Language">The language it was taken for.</param>
/// <param name="IsMarkedPrivate">Whether its author marked it as private: it is shown to no model then.</param>
public sealed record PostToWeigh(MessageId Message, string Text, Language Language, bool IsMarkedPrivate) : IContent
{
    /// <inheritdoc/>
    public override string ToString() => nameof(PostToWeigh);
}
