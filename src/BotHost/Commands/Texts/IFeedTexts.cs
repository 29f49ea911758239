using Confidant.Adapters.Feeds;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /feeds says, and what is said about reading people's posts, in one language.</summary>
internal interface IFeedTexts
{
    /// <summary>The answer in a group.</summary>
    string OnlyInPrivate { get; }

    /// <summary>The answer while remembering is off.</summary>
    string NotRemembering { get; }

    /// <summary>The answer where there are no feeds: what they are, and how to connect one.</summary>
    string None { get; }

    /// <summary>What a forget of everything takes along besides messages.</summary>
    /// <param name="feeds">How many feeds are connected.</param>
    /// <param name="personas">How many personas there are to lose.</param>
    string GoToo(int feeds, int personas);

    /// <summary>The title of the list.</summary>
    string ListTitle { get; }

    /// <summary>What stands below the list.</summary>
    string ListEnd { get; }

    /// <summary>How to connect a feed.</summary>
    string HowToAdd { get; }

    /// <summary>The button for that.</summary>
    string AddButton { get; }

    /// <summary>The button that shows the list.</summary>
    string ListButton { get; }

    /// <summary>The button that reads a feed.</summary>
    string SyncButton { get; }

    /// <summary>The button that ends a run.</summary>
    string CancelButton { get; }

    /// <summary>The button that pauses a feed.</summary>
    string PauseButton { get; }

    /// <summary>The button that lets it go on.</summary>
    string ResumeButton { get; }

    /// <summary>The button that disconnects a feed.</summary>
    string DisconnectButton { get; }

    /// <summary>The button that shows posts.</summary>
    string PostsButton { get; }

    /// <summary>The button that shows how to prove whose an account is.</summary>
    string ProveButton { get; }

    /// <summary>The button that opens a platform's page to sign in.</summary>
    string SignInButton(Platform platform);

    /// <summary>The button that disconnects and keeps.</summary>
    string KeepButton { get; }

    /// <summary>The button that disconnects and forgets.</summary>
    string ForgetButton { get; }

    /// <summary>The button that does neither.</summary>
    string NoButton { get; }

    /// <summary>A feed by its name.</summary>
    string Name(FeedAccount account);

    /// <summary>A feed in one line of the list.</summary>
    string Line(Integration feed);

    /// <summary>A feed with all there is to say about it.</summary>
    string Card(Integration feed);

    /// <summary>The feed is not there any more.</summary>
    string Gone { get; }

    /// <summary>A feed is connected, and is being read.</summary>
    string Connected(FeedAccount account);

    /// <summary>It was connected before.</summary>
    string AlreadyConnected(Integration feed);

    /// <summary>There are as many as there may be.</summary>
    string TooMany(int most);

    /// <summary>What was typed says no platform and no address.</summary>
    string WhichPlatform { get; }

    /// <summary>What was typed looks like a secret.</summary>
    string Secret { get; }

    /// <summary>The platform is read after signing in there.</summary>
    string SignIn(Platform platform);

    /// <summary>The host cannot have people sign in at the platform: its exports are taken.</summary>
    string ExportsOnly(Platform platform);

    /// <summary>The operator has not configured the platform.</summary>
    string NotConfigured(Platform platform);

    /// <summary>Why a feed or an export cannot be read, and the cure.</summary>
    string Fault(FeedFault fault);

    /// <summary>Why the last sync failed or waits, and the cure.</summary>
    string Problem(SyncProblem problem);

    /// <summary>There is nothing that could be read now.</summary>
    string NothingToSync { get; }

    /// <summary>Feeds are being read now.</summary>
    string Started(IReadOnlyList<FeedAccount> accounts);

    /// <summary>They are at work already.</summary>
    string AlreadyAtWork { get; }

    /// <summary>Nothing is being read.</summary>
    string NothingToCancel { get; }

    /// <summary>Runs were ended.</summary>
    string Cancelled { get; }

    /// <summary>A feed rests.</summary>
    string Paused(FeedAccount account);

    /// <summary>It goes on.</summary>
    string Resumed(FeedAccount account);

    /// <summary>Asks what becomes of what a feed taught.</summary>
    string AskDisconnect(Integration feed);

    /// <summary>It is disconnected.</summary>
    /// <param name="account">It.</param>
    /// <param name="forgets">Whether what it taught is forgotten.</param>
    string Disconnected(FeedAccount account, bool forgets);

    /// <summary>How far a run is.</summary>
    string Progress(FeedAccount account, SyncRun run);

    /// <summary>How a run that went well ended.</summary>
    string Result(SyncRun run);

    /// <summary>How a run ended, and what to do next.</summary>
    string Ended(FeedAccount account, SyncRun run);

    /// <summary>Somebody has signed in, and the feed is connected.</summary>
    string SignedIn(FeedAccount account);

    /// <summary>How to prove whose an account is.</summary>
    string Prove(FeedAccount account, string code);

    /// <summary>Whose an account is was proved.</summary>
    string Proved(FeedAccount account, FeedProof proof);

    /// <summary>Nothing can be proved: there is no feed that is read from its platform.</summary>
    string NothingToProve { get; }

    /// <summary>The button that looks for the proof now.</summary>
    string LookButton { get; }
}
