using System.Globalization;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Feeds;

/// <summary>/feeds posts [#tag]: the caller's posts, and for each who can see it and whether it is learned from.</summary>
internal sealed class FeedPosts(IFeedStore feeds)
{
    /// <summary>Shows a page; the button carries it.</summary>
    public const string List = "posts";

    /// <summary>Shows one post; the button carries its id and the page, as the others do.</summary>
    public const string Card = "post";

    /// <summary>Leaves it out of what is learned.</summary>
    public const string LeaveOut = "leave";

    /// <summary>Takes it in again.</summary>
    public const string TakeIn = "take";

    /// <summary>Makes it private.</summary>
    public const string MakePrivate = "private";

    /// <summary>Lets it be used wherever its person speaks.</summary>
    public const string Share = "share";

    private const int PageSize = 5;

    /// <summary>Shows a page: of one feed, of one tag, or of all.</summary>
    public async ValueTask<CommandResult> ListAsync(CommandCall call, string typed, CancellationToken cancellationToken)
    {
        PostFilter filter = Read(typed);
        PostPage page = await feeds.ListPostsAsync(call.Subject, filter, cancellationToken);
        IFeedChoiceTexts texts = call.Texts.FeedChoices;
        if (page.Posts.Count == 0)
        {
            return Show(call, new CommandReply(texts.None) { Buttons = [[FeedsCommand.ListButton(call)]] });
        }

        int number = (filter.Skip / PageSize) + 1;
        int pages = (page.Total + PageSize - 1) / PageSize;
        List<CommandButton> turning = [];
        if (number > 1)
        {
            turning.Add(Turn(texts.PreviousButton, number - 1));
        }

        if (number < pages)
        {
            turning.Add(Turn(texts.NextButton, number + 1));
        }

        string here = Write(filter, number);
        return Show(call, new CommandReply(string.Join(
            "\n\n", page.Posts.Select((post, i) => $"{i + 1}. {texts.Line(post)}").Prepend(texts.Title(page.Total, number, pages))))
        {
            Buttons =
            [
                [
                    .. page.Posts.Select((post, i) => new CommandButton(
                        (i + 1).ToString(CultureInfo.InvariantCulture), FeedsCommand.ActionOf(Card), $"{post.Message} {here}")),
                ],
                [.. turning, FeedsCommand.ListButton(call)],
            ],
            Sources = [.. page.Posts.Select(static post => post.Message)],
        });

        CommandButton Turn(string label, int to) => new(label, FeedsCommand.ActionOf(List), Write(filter, to));
    }

    /// <summary>Shows one post, or does something to it.</summary>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken)
    {
        int space = argument.IndexOf(' ', StringComparison.Ordinal);
        var id = new MessageId(Guid.Parse(argument[..space]));
        IFeedChoiceTexts texts = call.Texts.FeedChoices;
        var back = new CommandButton(texts.BackButton, FeedsCommand.ActionOf(List), argument[(space + 1)..]);
        if (await feeds.FindPostAsync(call.Subject, id, cancellationToken) is not { } post)
        {
            return Show(call, new CommandReply(texts.Gone) { Buttons = [[back]] });
        }

        return action switch
        {
            LeaveOut => Done(texts.LeftOut, new TurnEffect.ChoosePost(call.Subject, id, IsLearned: false)),
            TakeIn => Done(texts.TakenIn, new TurnEffect.ChoosePost(call.Subject, id, IsLearned: true)),
            MakePrivate => Done(
                texts.MadePrivate, new TurnEffect.ChangeScope(call.Subject, new ScopeSelection.Messages([id]), PrivacyScope.Private)),
            Share => Done(
                texts.Shared, new TurnEffect.ChangeScope(call.Subject, new ScopeSelection.Messages([id]), PrivacyScope.CrossContext)),
            _ => Show(call, new CommandReply(texts.Card(post)) { Buttons = [[.. Choices(texts, post, argument)], [back]], Sources = [id] }),
        };

        CommandResult Done(string text, TurnEffect effect) =>
            Show(call, new CommandReply(text) { Buttons = [[back]] }) with { Effects = [effect] };
    }

    private static IEnumerable<CommandButton> Choices(IFeedChoiceTexts texts, KeptPost post, string argument)
    {
        if (post.NotLearned == NotLearned.No)
        {
            yield return Of(texts.LeaveOutButton, LeaveOut);
            yield return post.Scope == PrivacyScope.CrossContext
                ? Of(texts.MakePrivateButton, MakePrivate)
                : Of(texts.ShareButton, Share);
        }
        else if (post.NotLearned == NotLearned.LeftOut)
        {
            yield return Of(texts.TakeInButton, TakeIn);
        }

        CommandButton Of(string label, string action) => new(label, FeedsCommand.ActionOf(action), argument);
    }

    // What a button carries, or people type: a page, and a feed's id or a tag.
    private static PostFilter Read(string typed)
    {
        IntegrationId? feed = null;
        string? tag = null;
        int page = 1;
        foreach (string word in typed.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Guid.TryParse(word, out Guid id))
            {
                feed = new IntegrationId(id);
            }
            else if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                page = Math.Clamp(number, 1, int.MaxValue / PageSize);
            }
            else
            {
                tag = word.TrimStart('#').ToLowerInvariant();
            }
        }

        return new PostFilter(feed, tag, (page - 1) * PageSize, PageSize);
    }

    private static string Write(PostFilter filter, int page) => string.Create(
        CultureInfo.InvariantCulture,
        $"{page}{(filter.Integration is { } feed ? $" {feed}" : "")}{(filter.Tag is { } tag ? $" #{tag}" : "")}");

    private static CommandResult Show(CommandCall call, CommandReply reply) => FeedsCommand.Whisper(call, reply);
}
