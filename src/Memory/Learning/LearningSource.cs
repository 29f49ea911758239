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
    MessageId Message, UserId Author, string AuthorName, string Text, Language Language, DateTimeOffset SaidAt) : IContent;
