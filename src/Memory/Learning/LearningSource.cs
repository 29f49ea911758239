using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A message that memories are to be learned from.</summary>
/// <param name="Message">Its id.</param>
/// <param name="Author">Who said it.</param>
/// <param name="AuthorName">The name shown for them.</param>
/// <param name="Text">The words.</param>
/// <param name="Language">The language it was taken for.</param>
/// <param name="SaidAt">When.</param>
public sealed record LearningSource(
    MessageId Message, UserId Author, string AuthorName, string Text, Language Language, DateTimeOffset SaidAt) : IContent
{
    /// <summary>What the same person said before it in the same place under the same scope, the latest first; at most three.
    /// It tells what "it" is in a correction ("no, it's on Friday").</summary>
    public IReadOnlyList<EarlierMessage> Earlier { get; init; } = [];

    /// <summary>Whether its speaker said that it is private: nobody's model is shown it, unless the operator allows that.</summary>
    public bool IsMarkedPrivate { get; init; }

    /// <summary>The privacy epoch of its partition when it was read.</summary>
    public long Epoch { get; init; }
}
