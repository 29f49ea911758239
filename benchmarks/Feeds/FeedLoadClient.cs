using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Confidant.FeedLoad;

/// <summary>A person's program that uploads an archive over HTTP.</summary>
internal sealed class FeedLoadClient : IDisposable
{
    private const string Root = "/api/personalized-ai/";
    private const string AdminKey = "the-key-of-the-operator-of-this-load";

    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient _client;

    private FeedLoadClient(Uri address) => _client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };

    /// <summary>The settings of the host that it speaks to.</summary>
    public static (string Key, string Value)[] HostSettings => [("Api__AdminKey", AdminKey), ("Api__RequestsPerMinute", "1000000")];

    /// <summary>The token that it shows.</summary>
    public string Token { get; private set; } = "";

    /// <summary>A program of a new person's.</summary>
    public static async Task<FeedLoadClient> CreateAsync(Uri address)
    {
        FeedLoadClient client = With(address, AdminKey);
        (_, JsonElement made) = await client.SendAsync(
            HttpMethod.Post, Root + "tokens", JsonContent.Create(new { name = "Ana", audience = "subject" }));
        client.Token = made.GetProperty("token").GetString()!;
        return client;
    }

    /// <summary>The same program after a restart of its host.</summary>
    public static FeedLoadClient With(Uri address, string token) => new(address) { Token = token };

    /// <summary>Uploads an archive, which connects its account.</summary>
    /// <returns>Where to ask for the end, null where it has come; and the answer.</returns>
    public async Task<(string? Location, JsonElement Answer)> UploadAsync(string file)
    {
        await using FileStream content = File.OpenRead(file);
        using var body = new StreamContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        using var request = new HttpRequestMessage(HttpMethod.Post, Root + "integrations/exports") { Content = body };
        (HttpResponseMessage response, JsonElement answer) = await SendAsync(request);
        using (response)
        {
            return (response.StatusCode == HttpStatusCode.Accepted ? response.Headers.Location!.ToString() : null, answer);
        }
    }

    /// <summary>Waits until a run has ended; its answer.</summary>
    public async Task<JsonElement> WaitAsync(string location, Func<JsonElement, bool>? isEnough = null)
    {
        while (true)
        {
            (HttpStatusCode status, JsonElement answer) = await SendAsync(HttpMethod.Get, location, content: null);
            if (status == HttpStatusCode.OK || isEnough?.Invoke(answer) == true)
            {
                return answer;
            }

            await Task.Delay(_tick);
        }
    }

    /// <summary>How many posts a run has looked at, as its status tells.</summary>
    public static int ProcessedOf(JsonElement answer) => answer.GetProperty("posts_processed").GetInt32();

    /// <summary>How many posts were new, as the end of a run tells.</summary>
    public static int NewOf(JsonElement answer) => answer.GetProperty("new_posts_count").GetInt32();

    /// <summary>A hash of all posts that the person's export has.</summary>
    public async Task<FeedLoadDigest> DigestAsync()
    {
        (_, JsonElement export) = await SendAsync(HttpMethod.Get, Root + "export", content: null);
        List<string> posts = [.. export.GetProperty("messages").EnumerateArray().Select(static post => string.Join('|', Fields(post)))];
        posts.Sort(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        posts.ForEach(post => hash.AppendData(Encoding.UTF8.GetBytes(post)));
        return new FeedLoadDigest(posts.Count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    // Ids of its own are a store's, and another one's are others.
    private static IEnumerable<string> Fields(JsonElement post) =>
        from name in (string[])["platform", "timestamp", "context_type", "privacy_scope", "text"] select post.GetProperty(name).ToString();

    private async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        (HttpResponseMessage response, JsonElement answer) = await SendAsync(request);
        using (response)
        {
            return (response.StatusCode, answer);
        }
    }

    private async Task<(HttpResponseMessage Response, JsonElement Answer)> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        HttpResponseMessage response = await _client.SendAsync(request);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(
                $"{request.Method} {request.RequestUri}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }

        return (response, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
