using Confidant.Adapters;
using Confidant.BotHost.Jobs;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Turns;

/// <summary>Stores what channels announce, for each agent that they speak for.</summary>
internal sealed class AnnouncementKeeper(
    IProfileStore profiles,
    ITranscript transcript,
    AudienceResolver audiences,
    TextAnalyzer analyzer,
    IIdGenerator ids,
    JobSignal jobs)
{
    /// <summary>Whether a message announces something, where its channel speaks for somebody: what is said to the bot there is talk,
    /// and what is passed on are other people's words.</summary>
    public static bool IsAnnouncement(IncomingMessage message) =>
        message is { Group.IsAnnouncements: true, IsAddressedToBot: false, Command: null, IsForwarded: false, BareText.Length: > 0 };

    /// <summary>Stores what a person announces, if they let anything be stored. Stored before, it is stored once.</summary>
    public async ValueTask KeepAsync(TurnScene scene, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (IsAnnouncement(message) && scene.Profile.Remembering)
        {
            await KeepAsync(scene.Entry.ReceivedAt, message, scene.Profile, scene.SpokenLanguage, cancellationToken);
        }
    }

    /// <summary>Stores what a channel announces under its own name. Stored before, it is stored once.</summary>
    public async ValueTask KeepAsync(DateTimeOffset receivedAt, IncomingMessage post, CancellationToken cancellationToken)
    {
        if (IsAnnouncement(post))
        {
            await KeepAsync(receivedAt, post, author: null, LanguageOf(post), cancellationToken);
        }
    }

    /// <summary>Corrects what a channel announced under its own name. Every agent's copy is corrected with the first.</summary>
    public async ValueTask ReviseAsync(DateTimeOffset receivedAt, IncomingMessage edit, CancellationToken cancellationToken)
    {
        IReadOnlyList<GroupContext> channels = await profiles.ResolveAnnouncedAsync(
            edit.Group!, edit.Conversation.Bot, cancellationToken);
        if (channels is not [GroupContext channel, ..])
        {
            return;
        }

        Language language = LanguageOf(edit);
        await transcript.EditAsync(
            new MessageEdit
            {
                Source = MessageKeeper.SourceOf(edit),
                Agent = channel.Agent,
                Text = edit.BareText,
                Index = analyzer.Index(edit.BareText, language),
                Language = language,
                Scope = PrivacyScope.CrossContext,
                ReceivedAt = receivedAt,
            },
            audiences.ResolveSubject(channel),
            cancellationToken);
        jobs.Raise();
    }

    private async ValueTask KeepAsync(
        DateTimeOffset receivedAt, IncomingMessage message, UserProfile? author, Language language, CancellationToken cancellationToken)
    {
        IReadOnlyList<GroupContext> channels = await profiles.ResolveAnnouncedAsync(
            message.Group!, message.Conversation.Bot, cancellationToken);
        foreach (GroupContext channel in channels.Where(static channel => channel.LearnFromAllMessages))
        {
            await transcript.AppendAsync(
                new NewMessage
                {
                    Id = new MessageId(ids.NewId()),
                    Agent = channel.Agent,
                    Author = author?.Id ?? channel.Voice,

                    // Whose words they are is known in the channel; elsewhere it is the channel that says them.
                    AuthorName = channel.Name,
                    Source = MessageKeeper.SourceOf(message),
                    Conversation = message.Conversation,
                    Context = ContextType.Broadcast,
                    Group = channel.Id,
                    GroupEpoch = channel.Epoch,
                    Scope = PrivacyScope.CrossContext,
                    Text = message.BareText,
                    Index = analyzer.Index(message.BareText, language),
                    Language = language,
                    SaidAt = message.At,
                    ReceivedAt = receivedAt,
                    ExpiresAt = MessageKeeper.ExpiryOf(author, channel, message.At),
                    Learn = true,
                },
                cancellationToken);
        }

        jobs.Raise();
    }

    private static Language LanguageOf(IncomingMessage post) => LanguageDetector.Detect(post.BareText) ?? Language.English;
}
