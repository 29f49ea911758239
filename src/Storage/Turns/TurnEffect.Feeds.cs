using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage;

/// <content>The feeds that people connect, and the personas that learn from them.</content>
public abstract partial record TurnEffect
{
    /// <summary>Changes a person's own feeds or personas. Besides with a turn it may be applied by itself: see
    /// <see cref="IFeedChanges"/>.</summary>
    /// <param name="Subject">The person.</param>
    public abstract record Feeding(SubjectAuthority Subject) : TurnEffect;

    /// <summary>Connects a feed; one of the same account that is there is brought up to date instead, and keeps its id and its posts. Not
    /// possible with <see cref="IFeedStore.MostFeeds"/> others, or while remembering is off.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Integration">Its id, where it is new.</param>
    /// <param name="Account">Whose posts.</param>
    /// <param name="Proof">What shows that it is theirs; a stronger one that was noted before stays.</param>
    /// <param name="IsFetched">Whether its posts are fetched from now on; what was fetched before stays so.</param>
    /// <param name="Grant">What the platform gave when they signed in; empty where they did not. Kept encrypted.</param>
    public sealed record ConnectFeed(
        SubjectAuthority Subject, IntegrationId Integration, FeedAccount Account, FeedProof Proof, bool IsFetched,
        ReadOnlyMemory<byte> Grant) : Feeding(Subject), IContent;

    /// <summary>Pauses a feed, or lets it go on. A run that is at work ends.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Integration">The feed.</param>
    /// <param name="IsPaused">Whether it rests.</param>
    public sealed record PauseFeed(SubjectAuthority Subject, IntegrationId Integration, bool IsPaused) : Feeding(Subject);

    /// <summary>Notes what shows that a feed's account is the person's.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Integration">The feed.</param>
    /// <param name="Proof">The proof.</param>
    public sealed record ProveFeed(SubjectAuthority Subject, IntegrationId Integration, FeedProof Proof) : Feeding(Subject);

    /// <summary>Disconnects a feed: nothing is read any more, and its grant is erased. Its posts stay as they are, or are forgotten with all
    /// that rests on them, as by <see cref="Forget"/>: then they never come back, not even when it is connected again.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Integration">The feed.</param>
    /// <param name="Forgets">Whether what it taught is forgotten.</param>
    /// <param name="ScrubNote">What the scrub's runner needs to report the end; empty where nobody waits for that.</param>
    public sealed record DisconnectFeed(
        SubjectAuthority Subject, IntegrationId Integration, bool Forgets, ReadOnlyMemory<byte> ScrubNote) : Feeding(Subject);

    /// <summary>Starts a run over a feed. Not possible while another one waits or is at work there, or while remembering is off.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Run">Its id.</param>
    /// <param name="Integration">The feed.</param>
    /// <param name="Kind">What it does.</param>
    /// <param name="File">An export's file, by its name in the host's directory of exports; null for other kinds.</param>
    /// <param name="Wishes">What to learn; null for other kinds than <see cref="SyncKind.Learn"/>.</param>
    /// <param name="Watched">The private chat where the person watches it; null where a program does.</param>
    public sealed record StartSync(
        SubjectAuthority Subject, SyncId Run, IntegrationId Integration, SyncKind Kind, string? File, LearningWishes? Wishes,
        ConversationKey? Watched) : Feeding(Subject);

    /// <summary>Ends a run that waits or is at work; what it read stays.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Run">The run.</param>
    public sealed record CancelSync(SubjectAuthority Subject, SyncId Run) : Feeding(Subject);

    /// <summary>Sets what is learned from posts, also from those that are kept. What is left out stays for the person's own eyes: it is
    /// unreadable to everybody else from this transaction on. Of more than 1,000 posts, what is taken in again is learned from in pieces
    /// soon after; see <see cref="IStoreMaintenance.FinishForgetsAsync"/>.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Choice">The choice.</param>
    public sealed record ChooseLearning(SubjectAuthority Subject, FeedChoice Choice) : Feeding(Subject), IContent;

    /// <summary>Takes a single post out of what is learned, or in again.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Post">The post; another's is left alone.</param>
    /// <param name="IsLearned">Whether it is learned from.</param>
    public sealed record ChoosePost(SubjectAuthority Subject, MessageId Post, bool IsLearned) : Feeding(Subject);

    /// <summary>Makes a persona. Not possible where the person has one of that name, or twenty.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="RelationType">What it is to the person.</param>
    public sealed record CreatePersona(SubjectAuthority Subject, string Name, string RelationType) : Feeding(Subject), IContent;

    /// <summary>Lets a persona learn, or not. Of <c>self</c>, what comes while it does not learn is kept for the person's own eyes,
    /// and learned once it does again.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Persona">The persona.</param>
    /// <param name="IsEnabled">Whether it learns.</param>
    public sealed record SetPersonaLearning(SubjectAuthority Subject, PersonaId Persona, bool IsEnabled) : Feeding(Subject);

    /// <summary>Deletes a persona with what it learned; the posts stay. <c>self</c> is emptied instead.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Persona">The persona.</param>
    public sealed record DeletePersona(SubjectAuthority Subject, PersonaId Persona) : Feeding(Subject);
}
