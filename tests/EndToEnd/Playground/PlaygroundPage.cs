using Microsoft.Playwright;

namespace Confidant.EndToEnd.Playground;

/// <summary>The playground as a visitor uses it.</summary>
internal sealed class PlaygroundPage
{
    private readonly IPage _page;
    private readonly List<string> _errors = [];

    private PlaygroundPage(IPage page)
    {
        _page = page;
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, line) =>
        {
            if (line.Type == "error")
            {
                _errors.Add(line.Text);
            }
        };
    }

    /// <summary>What the page complained of.</summary>
    public IReadOnlyList<string> Errors => _errors;

    private ILocator BotRows => _page.Locator(".row.bot");

    /// <summary>Opens it and waits until it is connected.</summary>
    public static async Task<PlaygroundPage> OpenAsync(IPage page, Uri address)
    {
        var playground = new PlaygroundPage(page);
        await page.GotoAsync(address.ToString());
        await page.Locator(".room").First.WaitForAsync();
        await page.Locator("#link-state").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        return playground;
    }

    /// <summary>Becomes a person.</summary>
    public Task BecomeAsync(string name) => _page.Locator(".person", new PageLocatorOptions { HasTextString = name }).ClickAsync();

    /// <summary>Enters a room.</summary>
    public async Task EnterAsync(string room)
    {
        await _page.Locator(".room", new PageLocatorOptions { HasTextString = room }).ClickAsync();
        await _page.Locator("#room-name", new PageLocatorOptions { HasTextString = room }).WaitForAsync();
    }

    /// <summary>Says something, waits for the bot's next message and returns its words.</summary>
    public async Task<string> AskAsync(string text)
    {
        int before = await BotRows.CountAsync();
        await SayAsync(text);
        ILocator answer = BotRows.Nth(before);
        await answer.WaitForAsync();
        return await answer.InnerTextAsync();
    }

    /// <summary>Says something.</summary>
    public async Task SayAsync(string text)
    {
        await _page.Locator("#draft").FillAsync(text);
        await _page.Locator("#send").ClickAsync();
    }

    /// <summary>Presses a button under the newest message of the bot.</summary>
    public Task PressAsync(string label) =>
        BotRows.Last.Locator(".buttons button", new LocatorLocatorOptions { HasTextString = label }).ClickAsync();

    /// <summary>Waits until the newest message of the bot says something.</summary>
    public Task WaitForBotAsync(string text) =>
        _page.Locator(".row.bot:last-of-type", new PageLocatorOptions { HasTextString = text }).Last.WaitForAsync();

    /// <summary>Waits until a section of the pane holds an item.</summary>
    /// <param name="section">The beginning of its title.</param>
    /// <param name="texts">What the item shows: its words, its scope, its place.</param>
    public async Task WaitForMemoryAsync(string section, params string[] texts)
    {
        ILocator item = _page.Locator("#memory section", new PageLocatorOptions { HasTextString = section }).Locator(".item");
        foreach (string text in texts)
        {
            item = item.Filter(new LocatorFilterOptions { HasTextString = text });
        }

        await item.First.WaitForAsync();
    }

    /// <summary>Waits until the pane holds a text nowhere.</summary>
    public Task WaitForNoMemoryAsync(string text) =>
        _page.Locator("#memory .item", new PageLocatorOptions { HasTextString = text }).First
            .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

    /// <summary>All words of the page.</summary>
    public Task<string> ReadAsync() => _page.Locator("body").InnerTextAsync();

    /// <summary>All messages.</summary>
    public Task<string> ReadLogAsync() => _page.Locator("#log").InnerTextAsync();

    /// <summary>Takes a picture of what is seen.</summary>
    public Task TakePictureAsync(string path) => _page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
}
