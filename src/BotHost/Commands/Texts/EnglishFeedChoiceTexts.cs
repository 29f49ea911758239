using System.Globalization;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is said about people's posts, in English.</summary>
internal sealed class EnglishFeedChoiceTexts : IFeedChoiceTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("en-GB");

    /// <inheritdoc/>
    public string None => "I keep no such posts of yours. /feeds sync reads what is new.";

    /// <inheritdoc/>
    public string Gone => "That post is gone already.";

    /// <inheritdoc/>
    public string PreviousButton => "‹ Later";

    /// <inheritdoc/>
    public string NextButton => "Earlier ›";

    /// <inheritdoc/>
    public string BackButton => "‹ List";

    /// <inheritdoc/>
    public string LeaveOutButton => "Do not learn from it";

    /// <inheritdoc/>
    public string TakeInButton => "Learn from it";

    /// <inheritdoc/>
    public string MakePrivateButton => "Make it private";

    /// <inheritdoc/>
    public string ShareButton => "Allow wherever I speak";

    /// <inheritdoc/>
    public string LeftOut => "Left out: nobody but you is shown it, and what I learned from it is gone.";

    /// <inheritdoc/>
    public string TakenIn => "Taken in again: I learn from it.";

    /// <inheritdoc/>
    public string MadePrivate => "Done: it is for your eyes only, whatever a later sync says.";

    /// <inheritdoc/>
    public string Shared => "Done: it may be used wherever you speak.";

    /// <inheritdoc/>
    public string AllButton => "Learn from all";

    /// <inheritdoc/>
    public string WhichTag => "Name one tag or more: /feeds only #garden, /feeds without #work. /feeds all takes everything.";

    /// <inheritdoc/>
    public string WhichDate => "Write the day as year-month-day: /feeds since 2020-01-31. /feeds all takes everything.";

    /// <inheritdoc/>
    public string Title(int total, int page, int pages) =>
        $"{(total == 1 ? "One post" : $"{total.ToString("N0", _culture)} posts")} of yours{(pages > 1 ? $" (page {page} of {pages})" : "")}:";

    /// <inheritdoc/>
    public string Line(KeptPost post) => $"{Day(post)}, {Standing(post)}: {Words(post)}";

    /// <inheritdoc/>
    public string Card(KeptPost post) =>
        $"{Words(post)}\n\nPosted {Day(post)}{(post.Address is { } address ? $", {address}" : "")}.\n"
        + $"{post.Engagement.Likes} likes, {post.Engagement.Comments} comments, {post.Engagement.Shares} shares.\n{WhoSees(post)}";

    /// <inheritdoc/>
    public string Choice(FeedChoice choice)
    {
        List<string> parts = [];
        if (choice.OnlyTags.Count > 0)
        {
            parts.Add($"only posts with {Tags(choice.OnlyTags)}");
        }

        if (choice.WithoutTags.Count > 0)
        {
            parts.Add($"none with {Tags(choice.WithoutTags)}");
        }

        if (choice.Since is { } since)
        {
            parts.Add($"from {since.ToString("d MMMM yyyy", _culture)} on");
        }

        if (choice.Until is { } until)
        {
            parts.Add($"until {until.ToString("d MMMM yyyy", _culture)}");
        }

        return parts.Count == 0 ? "I learn from all your posts." : $"I learn from your posts: {string.Join("; ", parts)}.";
    }

    /// <inheritdoc/>
    public string Chosen(FeedChoice choice) =>
        $"{Choice(choice)} The others stay for your eyes only, and what I learned from them goes.";

    private static string Standing(KeptPost post) => post.NotLearned switch
    {
        NotLearned.ReplyToOthers => "an answer to others",
        NotLearned.Repost => "passed on",
        NotLearned.LearningOff => "not learned, as learning was off",
        NotLearned.Tag or NotLearned.Date or NotLearned.LeftOut => "left out",
        NotLearned.Empty => "without words",
        _ => post.Scope == PrivacyScope.CrossContext ? "wherever you speak" : "private",
    };

    private static string WhoSees(KeptPost post) => "Who can see it: " + (post.NotLearned, post.Scope, post.IsPublic) switch
    {
        (not NotLearned.No, _, _) => $"only you, in this list ({Standing(post)}).",
        (_, PrivacyScope.CrossContext, _) => "you in private, and everybody in a chat where you ask me about it.",
        (_, _, true) => "only you, in this list; no answer uses it.",
        _ => "only you, in private chats with any of your agents.",
    };

    private static string Words(KeptPost post) => post.Text.Length == 0 ? "–" : Excerpt.Of(post.Text);

    private static string Day(KeptPost post) => post.PostedAt.ToString("d MMMM yyyy", _culture);

    private static string Tags(IReadOnlyList<string> tags) => string.Join(", ", tags.Select(static tag => "#" + tag));
}
