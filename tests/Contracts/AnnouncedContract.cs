using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;

namespace Confidant.Contracts;

/// <summary>A channel of news that speaks for the agent, Ana who writes in it, and Ben who does not.</summary>
public abstract class AnnouncedContract : StoreContract
{
    protected static readonly SeenGroup News = Scene.Seen("news") with { IsAnnouncements = true };

    protected UserProfile Ana { get; private set; } = null!;

    protected UserProfile Ben { get; private set; } = null!;

    protected async Task BeginAsync()
    {
        Ana = await Scene.PersonAsync("Ana");
        Ben = await Scene.PersonAsync("Ben");
        await ListAsync(Scene.Agent, News);
    }

    /// <summary>Lets channels, and no others, speak for an agent.</summary>
    protected async Task ListAsync(Agent agent, params SeenGroup[] channels) => await Store.Agents.ConfigureAsync(
        [new ConfiguredAgent(agent, []) { Announcements = [.. channels.Select(static channel => channel.Key)] }], None);

    /// <summary>Ana announces something, for the first agent that the channel speaks for.</summary>
    protected Task<NewMessage> AnnounceAsync(string text, bool learn = false) => AnnounceAsync(Ana, text, learn);

    protected async Task<NewMessage> AnnounceAsync(UserProfile author, string text, bool learn = false)
    {
        NewMessage message = (await AnnouncementAsync(author, text)) with { Learn = learn };
        (await Store.Transcript.AppendAsync(message, None)).Should().BeOfType<AppendOutcome.Appended>();
        return message;
    }

    protected async Task<NewMessage> AnnouncementAsync(UserProfile author, string text)
    {
        GroupContext channel = (await Store.Profiles.ResolveAnnouncedAsync(News, Scene.Bot, None))[0];
        return Announcement(author, channel, text);
    }

    protected NewMessage Announcement(UserProfile author, GroupContext channel, string text)
    {
        var chat = new Chat(new ConversationKey(Platform.Telegram, Scene.Bot, channel.Key.Chat, null), ChatKind.Group, channel);
        return Scene.Message(author, chat, text, PrivacyScope.CrossContext) with
        {
            Agent = channel.Agent,
            AuthorName = channel.Name,
            Context = ContextType.Broadcast,
        };
    }

    /// <summary>What everybody hears: Ben in private, Ben in a club, and anybody where Ana asks.</summary>
    protected async Task<IReadOnlyList<string>> HearAsync(string word)
    {
        Chat club = await Scene.GroupAsync("club");
        IReadOnlyList<string> alone = await Scene.FindTextsAsync(Scene.Audience(Ben, Scene.Private(Ben)), word);
        (await Scene.FindTextsAsync(Scene.Audience(Ben, club), word)).Should().BeEquivalentTo(alone);
        (await Scene.FindTextsAsync(Scene.Public(Ana), word)).Should().BeEquivalentTo(alone);
        (await Scene.FindTextsAsync(Scene.Audience(Ana, Scene.Private(Ana)), word)).Should().BeEquivalentTo(alone);
        return alone;
    }

    protected async Task CheckAsync() => (await Store.Maintenance.VerifyAsync(None)).Problems.Should().BeEmpty();
}
