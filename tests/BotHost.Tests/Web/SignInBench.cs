using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Confidant.Adapters;
using Confidant.Adapters.Telegram;
using Confidant.BotHost.Web.SignIn;
using Confidant.Emulators.Time;
using Confidant.Identity;
using Confidant.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.BotHost.Tests.Web;

/// <summary>A host on which people sign in, over a store that outlives it, and a browser that keeps no cookies by itself.</summary>
internal sealed class SignInBench : IAsyncDisposable
{
    public const string Public = "https://bot.example";
    public const string Token = "7342037359:AAHI25ES9xCOMPokpYoz-p8XVrZUdygo2J4";
    public const string SecondToken = "5768337691:AAH5YkoiEuPk8-FZa32hStHTqXiLPtAEhx8";
    public const string ForeignToken = "1234567890:AAH5YkoiEuPk8-FZa32hStHTqXiLPtAEhx9";
    public const string Cookie = "__Host-confidant-visitor=";

    private readonly string _directory = Directory.CreateTempSubdirectory("confidant-").FullName;
    private WebApplication _host = null!;
    private HttpClient _client = null!;

    private SignInBench()
    {
    }

    public ManualTime Time { get; } = new();

    public WebVisitors Visitors => _host.Services.GetRequiredService<WebVisitors>();

    public static async Task<SignInBench> StartAsync()
    {
        var bench = new SignInBench();
        await bench.OpenAsync();
        return bench;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_directory, recursive: true);
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await OpenAsync();
    }

    private async Task OpenAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Path"] = Path.Combine(_directory, "confidant.db"),
            ["Web:PublicUrl"] = Public,
            ["Telegram:BotToken"] = Token,
            ["Telegram:Bots:second:Token"] = SecondToken,
        });
        builder.Services.Configure<WebOptions>(builder.Configuration.GetSection(WebOptions.Section));
        builder.Services.Configure<TelegramOptions>(builder.Configuration.GetSection(TelegramOptions.Section));
        builder.Services.AddRouting().AddLogging().AddSingleton<TimeProvider>(Time)
            .AddIdentity().AddSqliteStorage(builder.Configuration).AddSignIn();
        _host = builder.Build();
        _host.MapSignIn();
        await _host.Services.GetRequiredService<IStoreMaintenance>().OpenAsync(default);
        await _host.StartAsync();
        Uri address = new(_host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        _client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    private async Task StopAsync()
    {
        _client.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
    }

    public Task<SignInReply> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<SignInReply> PostAsync(string path, string body, string? cookie = null, string? origin = Public)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.ASCII, "text/plain") };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return SendAsync(request);
    }

    public async Task<string?> MeAsync(string? ticket)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/signin/me");
        if (ticket is not null)
        {
            request.Headers.Add("Cookie", Cookie + ticket);
        }

        SignInReply reply = await SendAsync(request);
        if (reply.Status == HttpStatusCode.NoContent)
        {
            return null;
        }

        JsonElement told = JsonDocument.Parse(reply.Text).RootElement;
        return $"{told.GetProperty("platform")} {told.GetProperty("id")} {told.GetProperty("name")}";
    }

    private async Task<SignInReply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using HttpResponseMessage response = await _client.SendAsync(request);
            return new SignInReply(
                response.StatusCode,
                await response.Content.ReadAsStringAsync(),
                response.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? cookies) ? [.. cookies] : [],
                response.Headers.Location,
                response.Headers.TryGetValues("Content-Security-Policy", out IEnumerable<string>? policy) ? policy.Single() : "");
        }
    }

    public string SignForApp(string token, TimeSpan ahead = default, string query = "AAHdF6IQAAAAAN0XohDhrOrc") => Sign(
        new Dictionary<string, string>
        {
            ["user"] = """{"id":279058397,"first_name":"Ana","last_name":"Luz","username":"ana"}""",
            ["query_id"] = query,
            ["auth_date"] = Seconds(ahead),
        },
        HMACSHA256.HashData("WebAppData"u8, Encoding.UTF8.GetBytes(token)));

    public string SignForWidget(string token) => Sign(
        new Dictionary<string, string> { ["id"] = "279058397", ["first_name"] = "Ana", ["auth_date"] = Seconds(default) },
        SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private string Seconds(TimeSpan ahead) => (Time.GetUtcNow() + ahead).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string Sign(Dictionary<string, string> fields, byte[] key)
    {
        string text = string.Join('\n', fields.Select(static field => $"{field.Key}={field.Value}").Order(StringComparer.Ordinal));
        string hash = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        return string.Join('&', fields.Append(new("hash", hash)).Select(static field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
    }

    public static (string State, string Cookie) StateOf(SignInReply start)
    {
        string cookie = start.Cookies.Single().Split(';')[0];
        return (cookie.Split('=')[1], cookie);
    }

    public static Dictionary<string, string> ReadQuery(string query) => query.TrimStart('?').Split('&')
        .Select(static field => field.Split('=')).ToDictionary(static field => field[0], static field => Uri.UnescapeDataString(field[1]));
}
