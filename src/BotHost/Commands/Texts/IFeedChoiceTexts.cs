using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is said about people's posts and which of them are learned from, in one language.</summary>
internal interface IFeedChoiceTexts
{
    /// <summary>There are no posts, or none with the tag that is looked for.</summary>
    string None { get; }

    /// <summary>The title of a page of posts.</summary>
    string Title(int total, int page, int pages);

    /// <summary>A post in one line.</summary>
    string Line(KeptPost post);

    /// <summary>A post with all there is to say about it.</summary>
    string Card(KeptPost post);

    /// <summary>The post is not there any more.</summary>
    string Gone { get; }

    /// <summary>The button of the page before.</summary>
    string PreviousButton { get; }

    /// <summary>The button of the next page.</summary>
    string NextButton { get; }

    /// <summary>The button that goes back to the list.</summary>
    string BackButton { get; }

    /// <summary>The button that leaves a post out.</summary>
    string LeaveOutButton { get; }

    /// <summary>The button that takes it in again.</summary>
    string TakeInButton { get; }

    /// <summary>The button that makes a post private.</summary>
    string MakePrivateButton { get; }

    /// <summary>The button that lets it be used wherever its person speaks.</summary>
    string ShareButton { get; }

    /// <summary>The post is left out.</summary>
    string LeftOut { get; }

    /// <summary>It is taken in again.</summary>
    string TakenIn { get; }

    /// <summary>It is private.</summary>
    string MadePrivate { get; }

    /// <summary>It may be used wherever its person speaks.</summary>
    string Shared { get; }

    /// <summary>What is learned from.</summary>
    string Choice(FeedChoice choice);

    /// <summary>The choice has changed.</summary>
    string Chosen(FeedChoice choice);

    /// <summary>The button that lets all be learned from.</summary>
    string AllButton { get; }

    /// <summary>What was typed names no tag.</summary>
    string WhichTag { get; }

    /// <summary>What was typed is no date.</summary>
    string WhichDate { get; }
}
