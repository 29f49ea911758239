using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;

namespace Confidant.EndToEnd.Rest;

/// <summary>A program that speaks over HTTP in a person's name.</summary>
internal sealed class RestProgram(TelegramScene scene, string token) : IDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(60) };

    public string Token => token;

    /// <summary>A program with a token that its person made in their private chat.</summary>
    public static async Task<RestProgram> ConnectAsync(TelegramScene scene, EmulatedUser user, string reach = "My data")
    {
        SentMessage message = await scene.AskAsync(user, "/token laptop");
        scene.Press(user, message, reach);
        await scene.WaitAsync(sent => sent == message && sent.Text.EndsWith("for how long?", StringComparison.Ordinal));
        scene.Press(user, message, "Every agent, 30 days");
        await scene.WaitAsync(sent => sent == message && sent.Text.StartsWith("cnfd_", StringComparison.Ordinal));
        return new RestProgram(scene, message.Text.Split('\n')[0]);
    }

    /// <summary>Asks for something.</summary>
    public Task<JsonElement> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Sends something.</summary>
    public Task<JsonElement> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>Says something, and returns the answer.</summary>
    public async Task<string> SayAsync(string message, Guid? session = null) =>
        (await PostAsync("messages", new { session_id = session, message })).GetProperty("response").GetString()!;

    /// <summary>Sends a request whose answer nobody waits for.</summary>
    public Task<HttpResponseMessage> BeginAsync(string path, object body, CancellationToken cancellationToken) =>
        _client.SendAsync(Request(HttpMethod.Post, path, body), cancellationToken);

    public void Dispose() => _client.Dispose();

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body)
    {
        using HttpRequestMessage request = Request(method, path, body);
        using HttpResponseMessage response = await _client.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.Should().BeTrue(text);
        return JsonDocument.Parse(text).RootElement;
    }

    // The host listens somewhere else after a restart.
    private HttpRequestMessage Request(HttpMethod method, string path, object? body) => new(
        method, new Uri(scene.Host.Address, $"/api/personalized-ai/{path}"))
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        Content = body is null ? null : JsonContent.Create(body),
    };
}
