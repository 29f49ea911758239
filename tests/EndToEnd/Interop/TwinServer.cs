using System.Text.Json;
using System.Text.Json.Nodes;
using Confidant.Contracts.Machine;

namespace Confidant.EndToEnd.Interop;

/// <summary>npm's discord-digital-twin, with one guild, one channel and one person. It ends when it is disposed of, or with this
/// process.</summary>
internal sealed class TwinServer : IAsyncDisposable
{
    /// <summary>The token that it takes.</summary>
    public const string Token = "MTM1MDAwMDAwMDAwMDAwMDAx.TWINED.token-of-a-bot";

    private readonly NodeProcess _node;
    private readonly JsonNode _manifest;

    private TwinServer(NodeProcess node)
    {
        _node = node;
        _manifest = JsonNode.Parse(node.FirstLine)!;
    }

    /// <summary>Where its REST server is, with the version.</summary>
    public string ApiBaseUrl => $"{Text(_manifest, "restUrl")}/v10";

    /// <summary>Where its gateway is.</summary>
    public string GatewayUrl => Text(_manifest, "gatewayUrl");

    /// <summary>The bot's account.</summary>
    public string BotId => Text(_manifest, "botId");

    /// <summary>The address that it listens on.</summary>
    public string Address => Text(_manifest, "address");

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<TwinServer> StartAsync() => new(await NodeProcess.StartAsync("twin.mjs", Token));

    /// <summary>Lets the person say something in the channel.</summary>
    public Task<JsonNode> SayAsync(string text) => AskAsync(new { say = text });

    /// <summary>Lets the person run a slash command; returns its id.</summary>
    public async Task<string> RunAsync(string command, params (string Name, string Value)[] options) => Text(
        await AskAsync(new { run = command, options = options.Select(static option => new { name = option.Name, type = 3, value = option.Value }) }),
        "id");

    /// <summary>How the bot answered a slash command first.</summary>
    public Task<JsonNode> FindAnswerAsync(string interaction) => AskAsync(new { interaction });

    /// <summary>Waits for a message of the bot that holds some words.</summary>
    public Task<JsonNode> WaitForAsync(string words) => AskAsync(new { awaits = words });

    /// <summary>All messages of the channel.</summary>
    public async Task<JsonArray> ListAsync() => (await AskAsync(new { messages = true })).AsArray();

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    private static string Text(JsonNode item, string name) => item[name]!.GetValue<string>();

    private async Task<JsonNode> AskAsync(object what) => JsonNode.Parse(await _node.AskAsync(JsonSerializer.Serialize(what)))!;
}
