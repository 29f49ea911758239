using System.Globalization;
using System.Text;
using Confidant.Adapters.Feeds;
using Confidant.BotHost.Feeds;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /feeds says, in English.</summary>
internal sealed class EnglishFeedTexts : IFeedTexts
{
    private static readonly CultureInfo _culture = CultureInfo.InvariantCulture;

    /// <inheritdoc/>
    public string OnlyInPrivate => "Your feeds are for our private chat only: write me /feeds there.";

    /// <inheritdoc/>
    public string NotRemembering => "Remembering is switched off, so I read no posts. /privacy on switches it on.";

    /// <inheritdoc/>
    public string None => $"You have connected no feeds. From posts of your own I learn what you care about.\n\n{HowToAdd}";

    /// <inheritdoc/>
    public string GoToo(int feeds, int personas) => string.Join(
        ' ',
        new[]
        {
            feeds > 0 ? "Your feeds are disconnected, and what you posted up to now stays away for good, also when you connect them again." : null,
            personas > 0 ? "Your personas go as well." : null,
        }.OfType<string>());

    /// <inheritdoc/>
    public string ListTitle => "Your feeds:";

    /// <inheritdoc/>
    public string ListEnd => "/feeds posts shows what I read, /feeds only #tag chooses what I learn from.";

    /// <inheritdoc/>
    public string HowToAdd =>
        "Name one, and I read it:\n/feeds add bluesky alice.bsky.social\n/feeds add mastodon @alice@mastodon.social\n/feeds add farcaster alice\n"
        + "/feeds add https://alice.example/feed.xml\n/feeds add x, /feeds add facebook – by signing in there\n\n"
        + "Or send me the file that X or Facebook gives you when you download your data. Never send me a password or a token.";

    /// <inheritdoc/>
    public string AddButton => "Connect one";

    /// <inheritdoc/>
    public string ListButton => "My feeds";

    /// <inheritdoc/>
    public string SyncButton => "Read now";

    /// <inheritdoc/>
    public string CancelButton => "Stop reading";

    /// <inheritdoc/>
    public string PauseButton => "Pause";

    /// <inheritdoc/>
    public string ResumeButton => "Go on";

    /// <inheritdoc/>
    public string DisconnectButton => "Disconnect";

    /// <inheritdoc/>
    public string PostsButton => "Posts";

    /// <inheritdoc/>
    public string ProveButton => "Prove that it is mine";

    /// <inheritdoc/>
    public string KeepButton => "Keep what it taught";

    /// <inheritdoc/>
    public string ForgetButton => "Forget what it taught";

    /// <inheritdoc/>
    public string NoButton => "Leave it";

    /// <inheritdoc/>
    public string Gone => "That feed is not connected any more. /feeds shows yours.";

    /// <inheritdoc/>
    public string WhichPlatform =>
        "I cannot tell where that is. Name the platform first: /feeds add bluesky, mastodon, farcaster, x or facebook, then the name. Of a page, "
        + "give me its whole address: https://…";

    /// <inheritdoc/>
    public string Secret =>
        "That looks like a secret: a token or a key. I did not keep it, but it stands in this chat: delete that message, and revoke it where you "
        + "made it. I never need one. /feeds add x and /feeds add facebook lead to their own pages, where you sign in.";

    /// <inheritdoc/>
    public string NothingToSync =>
        "There is no feed that I could read now. One that came from a file is read again from a new one: send it to me. /feeds shows all of them.";

    /// <inheritdoc/>
    public string AlreadyAtWork => "I am reading that already. /feeds cancel stops it.";

    /// <inheritdoc/>
    public string NothingToCancel => "I am not reading anything of yours at the moment.";

    /// <inheritdoc/>
    public string Cancelled => "Stopped. What I read so far stays; /feeds sync goes on from there.";

    /// <inheritdoc/>
    public string NothingToProve =>
        "There is nothing to prove: it takes a feed that I read from its platform, and whose account is not proved yet. /feeds shows yours.";

    /// <inheritdoc/>
    public string LookButton => "I have posted it";

    /// <inheritdoc/>
    public string SignInButton(Platform platform) => $"Sign in at {FeedNames.Of(platform)}";

    /// <inheritdoc/>
    public string Name(FeedAccount account) => account.Platform == Platform.Web
        ? $"“{FeedNames.Shown(account)}”"
        : $"{FeedNames.Of(account.Platform)} @{FeedNames.Shown(account)}";

    /// <inheritdoc/>
    public string Line(Integration feed) => $"{Name(feed.Account)} – {Posts(feed.TotalPosts)}, {State(feed)}";

    /// <inheritdoc/>
    public string Card(Integration feed)
    {
        var card = new StringBuilder(Name(feed.Account)).Append("\n\n").Append(Capital(State(feed))).Append(". ")
            .Append(Capital(Posts(feed.TotalPosts))).Append(" kept.\n");
        card.Append(feed.IsFetched ? "Read from the platform" : "From files that you send me");
        card.Append(feed is { IsFetched: true, IsPaused: false, DueAt: { } due } ? $", next after {Time(due)}.\n" : ".\n");
        card.Append(feed.Proof switch
        {
            FeedProof.Declared => "You say that it is yours; that is not proved.",
            FeedProof.PostedCode => "Proved to be yours by a post.",
            FeedProof.VerifiedAddress => "Proved to be yours by a wallet of yours.",
            _ => "Proved to be yours: you signed in there.",
        });
        return feed.Problem is { } problem ? card.Append("\n\n").Append(Problem(problem)).ToString() : card.ToString();
    }

    /// <inheritdoc/>
    public string Connected(FeedAccount account) =>
        $"Connected: {Name(account)}. I am reading it now, and tell you here when I am through. What everybody can see there may show in your "
        + "other chats; /feeds posts makes single posts private.";

    /// <inheritdoc/>
    public string AlreadyConnected(Integration feed) => $"{Name(feed.Account)} is connected already.";

    /// <inheritdoc/>
    public string TooMany(int most) => $"You have connected {most} feeds, which is the most. Disconnect one first: /feeds.";

    /// <inheritdoc/>
    public string SignIn(Platform platform) =>
        $"{FeedNames.Of(platform)} shows me your posts after you sign in there. Open its page with the button, within ten minutes. If you did not "
        + "ask for this, leave it, and give the link to nobody.";

    /// <inheritdoc/>
    public string ExportsOnly(Platform platform) =>
        $"Signing in at {FeedNames.Of(platform)} is not set up here. Download your data there (settings, your account, download your "
        + $"{(platform == Platform.Facebook ? "information, as JSON" : "archive")}) and send me the file here.";

    /// <inheritdoc/>
    public string NotConfigured(Platform platform) => $"Reading {FeedNames.Of(platform)} is not set up here. Its operator can do that.";

    /// <inheritdoc/>
    public string Fault(FeedFault fault) => fault switch
    {
        FeedFault.Busy => "The platform wants me to ask less. Try again in a quarter of an hour.",
        FeedFault.Unavailable => "The platform does not answer at the moment. Try again in a few minutes.",
        FeedFault.Refused => "The platform does not let me read that: the account is protected, or signing in there has ended. Open it to everybody, or sign in again with /feeds add.",
        FeedFault.Missing => "There is no such account or page. Look whether the name is right.",
        FeedFault.NotAnAddress => "That is no account or address that I can read. Write it as it stands there, for example alice.bsky.social or https://alice.example/feed.xml.",
        FeedFault.Malformed => "What comes from there is no feed that I can read. Give me the address of its RSS, Atom or JSON feed.",
        FeedFault.UnknownExport => "That file is no export that I know. I read the archive of X (the whole file, or tweets.js) and Facebook's download as JSON.",
        FeedFault.Damaged => "That file is cut off or damaged. Download it again, and send me the new one.",
        FeedFault.WrongEncoding => "The text in that file is in an encoding that no export has. Send it as you downloaded it, without opening and saving it in another program.",
        FeedFault.TooLarge => "That file, or what is packed in it, is larger than I take. Ask for an export of posts alone, or of fewer years.",
        FeedFault.UnsafeNames => "The names inside that file lead outside of it, so I did not open it. Send it as you downloaded it.",
        FeedFault.NoAccount => "That file does not tell whose posts they are. Send the whole download as it came, as a zip.",
        FeedFault.NoPosts => "There are no posts in that export.",
        FeedFault.WrongAccount => "That export is another account's than the one that is connected. Send the right one, or connect this account too: send it here in the chat.",
        _ => "That cannot be read. Try again, and tell the operator if it fails again.",
    };

    /// <inheritdoc/>
    public string Problem(SyncProblem problem) => problem switch
    {
        SyncProblem.Busy => "The platform wants me to ask less; I go on by myself later.",
        SyncProblem.Unavailable => "The platform does not answer; I go on by myself later.",
        SyncProblem.Refused => "The platform does not let me read it any more. Connect it again with /feeds add; what I know stays.",
        SyncProblem.Missing => "There is no such account or page any more, or the file is gone. Look whether its name has changed, or send the file again.",
        SyncProblem.NotRemembering => "Remembering is switched off. /privacy on switches it on.",
        SyncProblem.Malformed => "What came is not what a feed should be. I try again at the next time; if it lasts, connect it anew.",
        _ => "Something failed here. /feeds sync tries again; if it fails again, tell the operator.",
    };

    /// <inheritdoc/>
    public string Started(IReadOnlyList<FeedAccount> accounts) =>
        $"Reading {string.Join(", ", accounts.Select(Name))}. I tell you here when I am through; /feeds cancel stops it.";

    /// <inheritdoc/>
    public string Paused(FeedAccount account) => $"{Name(account)} rests. What I know stays; /feeds lets it go on.";

    /// <inheritdoc/>
    public string Resumed(FeedAccount account) => $"{Name(account)} goes on.";

    /// <inheritdoc/>
    public string AskDisconnect(Integration feed) =>
        $"Disconnect {Name(feed.Account)}? I read nothing of it any more. What shall become of what it taught me ({Posts(feed.TotalPosts)})? What "
        + "is forgotten does not come back, not even when you connect it again.";

    /// <inheritdoc/>
    public string Disconnected(FeedAccount account, bool forgets) => forgets
        ? $"{Name(account)} is disconnected, and what it taught me is forgotten. The files are cleaned within ten minutes."
        : $"{Name(account)} is disconnected. What it taught me stays; /forget erases it.";

    /// <inheritdoc/>
    public string Progress(FeedAccount account, SyncRun run) => run is { State: SyncState.Waiting, Problem: { } problem }
        ? $"{Name(account)}: {Of(run)}, {Number(run.Counts.New)} new. {Problem(problem)}"
        : $"Reading {Name(account)}: {Of(run)}, {Number(run.Counts.New)} new. /feeds cancel stops it.";

    /// <inheritdoc/>
    public string Result(SyncRun run)
    {
        SyncCounts counts = run.Counts;
        string changes = string.Concat(
            counts.Edited > 0 ? $", {Number(counts.Edited)} changed" : "",
            counts.Deleted > 0 ? $", {Number(counts.Deleted)} gone there and here" : "",
            counts.Forgotten > 0 ? $", {Number(counts.Forgotten)} left out because you had them forgotten" : "");
        string learned = run.LearningFailed ? "Learning from them failed; the next time I try again."
            : run.LearnedNothing is NotLearned.LearningOff ? "I learned from none: your persona “self” does not learn at present. /persona on self changes that."
            : counts.Learned > 0 ? $"I learned from {Number(counts.Learned)}."
            : counts.New > 0 ? "I learned from none of them: answers to others and what others wrote are no statements of yours, and what you left out stays out."
            : "";
        return $"{Number(counts.New)} new{changes}; {Posts(run.TotalPosts)} kept in all. {learned}".TrimEnd();
    }

    /// <inheritdoc/>
    public string Ended(FeedAccount account, SyncRun run)
    {
        SyncCounts counts = run.Counts;
        if (run.State == SyncState.Failed)
        {
            return $"{Name(account)}: stopped after {Posts(counts.Processed)}, {Number(counts.New)} new. What I read stays.\n\n"
                + Problem(run.Problem ?? SyncProblem.HostFailed);
        }

        return $"{Name(account)} is read: {Result(run)}"
            + (counts.New > 0 ? "\n\nAsk me “what do I post about?”, or look through them with /feeds posts." : "");
    }

    /// <inheritdoc/>
    public string SignedIn(FeedAccount account) => $"You signed in: {Connected(account)} If that was not you, disconnect it with /feeds.";

    /// <inheritdoc/>
    public string Prove(FeedAccount account, string code) =>
        $"To prove that {Name(account)} is yours, post this there, on its own or in a post:\n\n{code}\n\nThen press the button, or wait for the next "
        + "reading. I learn nothing from that post, and you may delete it afterwards. Nobody else is shown this code.";

    /// <inheritdoc/>
    public string Proved(FeedAccount account, FeedProof proof) => proof == FeedProof.VerifiedAddress
        ? $"Proved: {Name(account)} is yours. A wallet that you proved is among its verified addresses."
        : $"{Name(account)} is proved to be yours.";

    private static string State(Integration feed) => feed switch
    {
        { Running: not null } => "being read now",
        { IsPaused: true } => "paused",
        { Problem: SyncProblem.Busy or SyncProblem.Unavailable } => "waiting for the platform",
        { Problem: not null } => "not read any more",
        { SyncedAt: { } at } => $"read {Time(at)}",
        _ => "not read yet",
    };

    private static string Of(SyncRun run) => run.Expected is { } all
        ? $"{Number(run.Counts.Processed)} of {Number(all)} posts"
        : Posts(run.Counts.Processed);

    private static string Posts(int count) => count == 1 ? "1 post" : $"{Number(count)} posts";

    private static string Number(int count) => count.ToString("N0", _culture);

    private static string Time(DateTimeOffset at) => at.ToString("d MMMM yyyy HH:mm", _culture) + " UTC";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
