using System.Net.Http.Headers;
using System.Text;
using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.BotHost.Tests.Web;

/// <summary>A host that people reach in a chat and programs over HTTP.</summary>
internal sealed class ApiScene : IAsyncDisposable
{
    public const string AdminKey = "the-operators-key-of-this-test-run";

    private readonly HttpClient _client;

    private ApiScene(PipelineHarness host)
    {
        Host = host;
        _client = new HttpClient { BaseAddress = host.Address };
    }

    public PipelineHarness Host { get; }

    public static async Task<ApiScene> StartAsync(
        Action<IServiceCollection>? replace = null, params (string Key, string? Value)[] settings) => new(
        await PipelineHarness.StartWebAsync(null, replace, [("Api:AdminKey", AdminKey), .. settings]));

    /// <summary>Makes a token in a private chat.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="reach">The label of the button for its reach.</param>
    /// <param name="agent">The label of the button for its agent and time.</param>
    public async Task<string> MakeTokenAsync(
        string person, string reach = "My data", string agent = "Every agent, 30 days")
    {
        OutgoingMessage days = await Host.PressAsync(person, await Host.AskAsync(person, "/token laptop"), reach);
        OutgoingMessage issued = await Host.PressAsync(person, days, agent);
        return issued.Text.Split('\n')[0];
    }

    public Task<ApiReply> GetAsync(string? token, string path) => SendAsync(HttpMethod.Get, token, path, null);

    public Task<ApiReply> PostAsync(string? token, string path, string json) => SendAsync(HttpMethod.Post, token, path, json);

    /// <summary>Says something and waits for the answer.</summary>
    public async Task<ApiReply> SayAsync(string token, string message, Guid? session = null)
    {
        string words = System.Text.Json.JsonSerializer.Serialize(message);
        ApiReply reply = await PostAsync(
            token, "messages", session is null ? $$"""{"message":{{words}}}""" : $$"""{"session_id":"{{session}}","message":{{words}}}""");
        reply.Status.Should().Be(200, reply.Text);
        return reply;
    }

    /// <summary>Says something, and reads the events of the answer as they come.</summary>
    public async IAsyncEnumerable<string> StreamAsync(string token, string message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/personalized-ai/messages");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Content = new StringContent($$"""{"message":"{{message}}"}""", Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                yield return line["event: ".Length..];
            }
        }
    }

    /// <summary>Sends a request; a path without a leading slash lies below the interface's own.</summary>
    public async Task<ApiReply> SendAsync(
        HttpMethod method, string? token, string path, string? json, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"/api/personalized-ai/{path}");
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        change?.Invoke(request);
        using HttpResponseMessage response = await _client.SendAsync(request);
        return await ApiReply.ReadAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Host.DisposeAsync();
    }
}
