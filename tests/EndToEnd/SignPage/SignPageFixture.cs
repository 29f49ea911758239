using Confidant.Emulators.Processes;
using Confidant.Emulators.Telegram;
using Microsoft.Playwright;
using Xunit;

namespace Confidant.EndToEnd.SignPage;

/// <summary>A host on an emulated Telegram, whose pages a Chromium without a window sees under the operator's domain.</summary>
public sealed class SignPageFixture : IAsyncLifetime, IDisposable
{
    private const string Domain = "https://bot.example";
    private const string Executable = "/usr/bin/chromium";
    private const float PatienceMilliseconds = 60_000;

    private static readonly string _ethers =
        Path.Combine(FindInterop(), "node_modules", "ethers", "dist", "ethers.umd.min.js");

    private readonly TemporaryDirectory _directory = new();
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private HostProcess _host = null!;
    private TelegramEmulator _telegram = null!;
    private EmulatedBot _bot = null!;

    public async Task InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("CONFIDANT_BROWSER") != "1")
        {
            return;
        }

        _telegram = await TelegramEmulator.StartAsync();
        _bot = _telegram.AddBot();
        _host = await HostProcess.StartAsync(
            _directory.Path,
            ("Telegram:BotToken", _bot.Token),
            ("Telegram:BaseUrl", _telegram.BaseUrl),
            ("Web:PublicUrl", Domain));
        _playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Headless = true,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            _playwright.Dispose();
            await _host.DisposeAsync();
            await _telegram.DisposeAsync();
        }
    }

    public void Dispose() => _directory.Dispose();

    /// <summary>A new person, and the page that they are given for a wallet.</summary>
    public async Task<(EmulatedUser Person, string Page)> AskAsync(string name, string address)
    {
        EmulatedUser person = _telegram.AddUser(name);
        _telegram.Say(person, _bot, $"/link wallet {address}");
        SentMessage offer = (await _telegram.WaitForSentAsync(person.Id, 1))[0];
        return (person, offer.Buttons.Single().Single().Url!);
    }

    /// <summary>What the bot says next to a person who was asked to sign.</summary>
    public async Task<string> ToldAsync(EmulatedUser person) => (await _telegram.WaitForSentAsync(person.Id, 2))[1].Text;

    /// <summary>How often the bot spoke to a person.</summary>
    public int CountTold(EmulatedUser person) => _telegram.SentTo(person.Id).Count;

    /// <summary>Opens a page in a browser with wallets in it.</summary>
    /// <param name="address">The page.</param>
    /// <param name="wallets">A script that makes the wallets, by the functions of <see cref="TestWalletScript"/>.</param>
    /// <param name="isPhone">Whether it is a phone's, in the dark, in Spanish.</param>
    public async Task<(IPage Page, List<string> Errors)> OpenAsync(string address, string wallets, bool isPhone = false)
    {
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = isPhone ? new ViewportSize { Width = 360, Height = 740 } : new ViewportSize { Width = 1024, Height = 900 },
            ColorScheme = isPhone ? ColorScheme.Dark : ColorScheme.Light,
            Locale = isPhone ? "es-ES" : "en-GB",
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        await context.AddInitScriptAsync(await File.ReadAllTextAsync(_ethers));
        await context.AddInitScriptAsync(TestWalletScript.Text);
        await context.AddInitScriptAsync(wallets);
        await context.RouteAsync($"{Domain}/**", async route => await route.FulfillAsync(new RouteFulfillOptions
        {
            Response = await route.FetchAsync(new RouteFetchOptions
            {
                Url = new Uri(_host.Address, new Uri(route.Request.Url).PathAndQuery).AbsoluteUri,
            }),
        }));
        IPage page = await context.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, line) =>
        {
            if (line.Type == "error")
            {
                errors.Add(line.Text);
            }
        };
        await page.GotoAsync(address);
        return (page, errors);
    }

    private static string FindInterop()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Confidant.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? ".", "tests", "Interop");
    }
}
