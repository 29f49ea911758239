using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.BotHost.Tests.Wallets;
using Confidant.BotHost.Web.SignIn;
using Confidant.Contracts;
using Confidant.Identity;
using Confidant.Identity.Tests.Wallets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Confidant.BotHost.Tests.Web;

/// <summary>A host with the page on which wallets sign, and a browser without cookies.</summary>
public abstract class SignPageScene : IAsyncLifetime, IDisposable
{
    private protected const string Origin = "https://bot.example";

    private protected static TestWallet Wallet => WalletBench.Wallet;

    private protected ManualClock Clock { get; } = new();

    private protected PipelineHarness Bot { get; private set; } = null!;

    private protected HttpClient Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Bot = await PipelineHarness.StartWebAsync(
            null, services => services.AddSingleton<TimeProvider>(Clock), ("Web:PublicUrl", Origin), ("Api:Enabled", "false"));
        Browser = new HttpClient { BaseAddress = Bot.Address };
    }

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    public void Dispose()
    {
        Browser.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task<HttpResponseMessage> GetAsAsync(string account, string path)
    {
        var signedIn = new DefaultHttpContext();
        var visitor = new WebVisitor(new PlatformUserId(Platform.Telegram, account), account, Clock.GetUtcNow() + WebVisitors.Lifetime);
        await Bot.Get<WebVisitors>().SignInAsync(signedIn, visitor);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", signedIn.Response.Headers.SetCookie.ToString().Split(';')[0]);
        return await Browser.SendAsync(request);
    }

    private protected async Task<(string Path, string Text)> OpenAsync()
    {
        OutgoingMessage offer = await Bot.AskAsync("Ana", $"/link wallet {Wallet.Address}");
        string path = new Uri(offer.Buttons.Single().Single().Address!).AbsolutePath;
        return (path, await TextAsync(path));
    }

    private protected async Task<string> TextAsync(string path)
    {
        string html = await Browser.GetStringAsync(path);
        int start = html.IndexOf("data-text=\"", StringComparison.Ordinal) + "data-text=\"".Length;
        return WebUtility.HtmlDecode(html[start..html.IndexOf('"', start)]);
    }

    private protected async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(
        string path, string signature, string? origin = Origin, string? site = "same-origin")
    {
        using var content = new StringContent(new JsonObject { ["signature"] = signature }.ToJsonString(), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        HttpResponseMessage answer = await Browser.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
