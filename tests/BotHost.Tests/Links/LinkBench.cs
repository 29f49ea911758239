using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;

namespace Confidant.BotHost.Tests.Links;

/// <summary>People who talk to the real pipeline, each in a private chat of their own, and what each of them is sent.</summary>
internal sealed class LinkBench(PipelineHarness bot) : IAsyncDisposable
{
    private readonly Dictionary<string, Queue<OutgoingMessage>> _sent = [];

    public PipelineHarness Bot { get; } = bot;

    /// <summary>Everything that anybody was sent.</summary>
    public List<(string Chat, string Text)> Log { get; } = [];

    public static async Task<LinkBench> StartAsync(string? directory = null) => new(await PipelineHarness.StartAsync(directory));

    /// <summary>The next message that a person is sent.</summary>
    public async Task<OutgoingMessage> NextAsync(string person)
    {
        while (true)
        {
            if (_sent.TryGetValue(person, out Queue<OutgoingMessage>? waiting) && waiting.TryDequeue(out OutgoingMessage? next))
            {
                return next;
            }

            Delivery delivery = await Bot.Platform.NextAsync();
            string chat = delivery.Conversation.Chat.Value;
            Log.Add((chat, delivery.Message.Text));
            (_sent.TryGetValue(chat, out Queue<OutgoingMessage>? queue) ? queue : _sent[chat] = new()).Enqueue(delivery.Message);
        }
    }

    /// <summary>Says something in private and waits for the answer.</summary>
    public async Task<OutgoingMessage> AskAsync(string person, string text)
    {
        await Bot.AcceptAsync(Bot.Private(person, text));
        return await NextAsync(person);
    }

    /// <summary>Presses a button in private and waits for what it does.</summary>
    public async Task<OutgoingMessage> PressAsync(string person, OutgoingMessage shown, string label)
    {
        await Bot.AcceptAsync(Bot.Press(person, shown, label));
        return await NextAsync(person);
    }

    /// <summary>A code that a person is shown.</summary>
    public async Task<string> CodeAsync(string person) => CodeIn(await AskAsync(person, "/link code"));

    /// <summary>The code in a message.</summary>
    public static string CodeIn(OutgoingMessage shown) => shown.Text.Split('\n')[0];

    /// <summary>Proposes by a code that two are one person; each is asked.</summary>
    public async Task<(OutgoingMessage Enterer, OutgoingMessage Issuer)> ProposeAsync(string issuer, string enterer)
    {
        OutgoingMessage asked = await AskAsync(enterer, $"/link code {await CodeAsync(issuer)}");
        return (asked, await NextAsync(issuer));
    }

    /// <summary>Links two people; each is shown the link last.</summary>
    public async Task<(OutgoingMessage Enterer, OutgoingMessage Issuer)> LinkAsync(string issuer, string enterer)
    {
        (OutgoingMessage hers, OutgoingMessage his) = await ProposeAsync(issuer, enterer);
        await PressAsync(enterer, hers, "Yes, it is mine");
        OutgoingMessage linked = await PressAsync(issuer, his, "Yes, it is mine");
        return (await NextAsync(enterer), linked);
    }

    /// <summary>Whether anybody hears a word when they ask for it in private.</summary>
    public async Task<bool> HearsAsync(string person, string question, string word)
    {
        await Bot.SettleAsync();
        return (await AskAsync(person, question)).Text.Contains(word, StringComparison.Ordinal);
    }

    /// <summary>What a message offers.</summary>
    public static IEnumerable<string> Labels(OutgoingMessage shown) => shown.Buttons.SelectMany(static row => row).Select(static b => b.Label);

    /// <summary>Nobody was sent anything that was not read.</summary>
    public void NothingIsLeft() => _sent.Values.Sum(static queue => queue.Count).Should().Be(0);

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}
