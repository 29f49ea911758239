using Confidant.Adapters;
using Confidant.BotHost.Jobs;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Turns;

/// <summary>Stores what was said, under the scope of the place where it was said.</summary>
internal sealed class MessageKeeper(
    ITranscript transcript, TextAnalyzer analyzer, IIdGenerator ids, JobSignal jobs)
{
    /// <summary>Whether a message may be stored at all.</summary>
    public static bool MayStore(TurnScene scene, IncomingMessage message) =>
        scene.Profile.Remembering
        && (message.BareText.Length > 0 || message.Media.Count > 0)
        && message.Command is null
        && !WalletTurn.Handles(message)
        && !FeedTurn.IsSecret(message)
        && scene.Chat switch
        {
            ChatKind.Private => true,
            ChatKind.Group => scene.Group!.LearnFromAllMessages || message.IsAddressedToBot,
            _ => false,
        };

    /// <summary>Stores a message and queues its learning.</summary>
    /// <param name="scene">Who speaks, and where.</param>
    /// <param name="message">The message.</param>
    /// <param name="isMarkedPrivate">Whether it says of itself that it is private.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<AppendOutcome> KeepAsync(
        TurnScene scene, IncomingMessage message, bool isMarkedPrivate, CancellationToken cancellationToken)
    {
        string text = MediaDescriber.TextOf(message, scene.SpokenLanguage);
        AppendOutcome outcome = await transcript.AppendAsync(
            new NewMessage
            {
                Id = new MessageId(ids.NewId()),
                Agent = scene.Agent.Id,
                Author = scene.Profile.Id,
                AuthorName = scene.Profile.DisplayName,
                Source = SourceOf(message),
                Conversation = scene.Conversation,
                Context = scene.Chat == ChatKind.Group ? ContextType.Group : ContextType.Dm,
                Group = scene.Group?.Id,
                GroupEpoch = scene.Group?.Epoch ?? 0,
                Scope = isMarkedPrivate ? PrivacyScope.Private : ChooseScope(scene, message),
                IsMarkedPrivate = isMarkedPrivate,
                Text = text,
                Heard = message.Text.Length > 0 ? message.Text : text,
                Index = analyzer.Index(text, scene.SpokenLanguage),
                Language = scene.SpokenLanguage,
                SaidAt = message.At,
                ReceivedAt = scene.Entry.ReceivedAt,
                ExpiresAt = ExpiryOf(scene.Profile, scene.Group, message.At),
                Learn = !message.IsForwarded && message.BareText.Length > 0,
                Session = message.Session is { } session ? new SessionId(session) : null,
                IsAddressed = scene.Chat == ChatKind.Group && message.IsAddressedToBot,
            },
            cancellationToken);
        jobs.Raise();
        return outcome;
    }

    /// <summary>Gives a stored message its new words. False where it was not stored.</summary>
    /// <param name="scene">Who speaks, and where.</param>
    /// <param name="edit">The message with its new words.</param>
    /// <param name="isMarkedPrivate">Whether they say of themselves that they are private.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<bool> ReviseAsync(
        TurnScene scene, IncomingMessage edit, bool isMarkedPrivate, CancellationToken cancellationToken)
    {
        string text = MediaDescriber.TextOf(edit, scene.SpokenLanguage);
        bool isRevised = await transcript.EditAsync(
            new MessageEdit
            {
                Source = SourceOf(edit),
                Agent = scene.Agent.Id,
                Text = text,
                Index = analyzer.Index(text, scene.SpokenLanguage),
                Language = scene.SpokenLanguage,
                Scope = isMarkedPrivate ? PrivacyScope.Private : ChooseScope(scene, edit),
                IsMarkedPrivate = isMarkedPrivate,
                ReceivedAt = scene.Entry.ReceivedAt,
            },
            scene.Subject,
            cancellationToken);
        jobs.Raise();
        return isRevised;
    }

    /// <summary>Sharing covers what people say about themselves in private, nothing else: a group's words, and words about
    /// others, need a yes for each; so does what had arrived before sharing was allowed, and what a program notes for them.</summary>
    private static PrivacyScope ChooseScope(TurnScene scene, IncomingMessage message)
    {
        if (scene.Chat == ChatKind.Group)
        {
            return PrivacyScope.GroupOnly;
        }

        bool isShared = scene.Profile.CrossContextEnabled
            && !(scene.Profile.SharingSince > scene.Entry.ReceivedAt)
            && !message.IsForwarded
            && message.Program is not { Purpose: ProgramPurpose.Note }
            && StatementClassifier.IsOnlyAboutSpeaker(message.BareText, scene.SpokenLanguage, scene.Profile.DisplayName);
        return isShared ? PrivacyScope.CrossContext : PrivacyScope.Private;
    }

    /// <summary>The shorter of the person's and the group's retention.</summary>
    public static DateTimeOffset? ExpiryOf(UserProfile? speaker, GroupContext? place, DateTimeOffset saidAt)
    {
        int? days = (speaker?.DataRetentionDays, place?.MemoryRetentionDays) switch
        {
            ({ } person, { } group) => Math.Min(person, group),
            var (person, group) => person ?? group,
        };
        return days is { } count ? saidAt.AddDays(count) : null;
    }

    /// <summary>Where a message comes from.</summary>
    public static MessageSource SourceOf(IncomingMessage message) => MessageSource.In(message.Conversation, message.MessageId);
}
