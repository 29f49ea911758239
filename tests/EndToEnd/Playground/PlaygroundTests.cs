using Confidant.Contracts.Machine;
using Confidant.Emulators.Processes;
using FluentAssertions;

namespace Confidant.EndToEnd.Playground;

public sealed class PlaygroundTests
{
    private const string Bakery = "Hi! I live in Lisbon and I work at a bakery called Pão Quente.";

    [BrowserFact]
    public async Task Alice_tells_asks_and_forgets_and_the_page_shows_what_is_remembered_and_where()
    {
        using var directory = new TemporaryDirectory();
        await using HostProcess host = await HostProcess.StartAsync(directory.Path);
        await using Browser browser = await Browser.StartAsync();
        PlaygroundPage alice = await browser.OpenAsync(host.Address);
        PlaygroundPage bob = await browser.OpenAsync(host.Address);
        await bob.BecomeAsync("Bob");
        await bob.EnterAsync("Book club");

        await alice.AskAsync(Bakery);
        (await alice.AskAsync("Where do I live?")).Should().Contain("Lisbon");
        await alice.WaitForMemoryAsync("The last answer rested on", "Lisbon", "Private", "private chat");
        await alice.WaitForMemoryAsync("May be used in this private chat", "Pão Quente", "Private");

        await alice.EnterAsync("Book club");
        (await alice.AskAsync("@confidant Where do I live?")).Should().NotContain("Lisbon");
        await alice.WaitForMemoryAsync("Kept out of Book club", "Lisbon", "Private");

        (await alice.AskAsync("/mymemories")).Should().Contain("Only you can see this").And.Contain("Lisbon");
        (await bob.AskAsync("@confidant thanks")).Should().Contain("You're welcome!");
        await alice.WaitForBotAsync("You're welcome!");
        (await bob.ReadAsync()).Should().Contain("Where do I live?").And.NotContain("Lisbon").And.NotContain("Only you can see this");

        await alice.EnterAsync("Confidant");
        (await alice.AskAsync("/forget Lisbon")).Should().Contain("Lisbon");
        await alice.PressAsync("Forget it");
        await alice.WaitForBotAsync("Nothing of it is left in the files.");
        await alice.WaitForNoMemoryAsync("Lisbon");
        (await alice.AskAsync("Where do I live?")).Should().NotContain("Lisbon");
        (await alice.AskAsync("/link wallet 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")).Should().Contain("no wallet is proved here");
        alice.Errors.Concat(bob.Errors).Should().BeEmpty();
    }

    [BrowserFact]
    public async Task A_conversation_is_worth_a_picture()
    {
        using var directory = new TemporaryDirectory();
        await using HostProcess host = await HostProcess.StartAsync(directory.Path);
        await using Browser browser = await Browser.StartAsync();
        PlaygroundPage alice = await browser.OpenAsync(host.Address);
        await alice.AskAsync(Bakery);
        (await alice.AskAsync("Where do I work?")).Should().Contain("Pão Quente");
        await alice.EnterAsync("Book club");
        await alice.AskAsync("@confidant My favourite novel is Baltasar and Blimunda.");
        (await alice.AskAsync("@confidant Where do I work?")).Should().NotContain("Pão Quente");
        (await alice.AskAsync("@confidant What is my favourite novel?")).Should().Contain("Blimunda");
        await alice.WaitForMemoryAsync("The last answer rested on", "Blimunda", "This group only");
        await alice.WaitForMemoryAsync("Kept out of Book club", "Pão Quente", "Private");

        // Only on demand: a test run leaves the working tree as it was.
        string picture = Environment.GetEnvironmentVariable("CONFIDANT_SCREENSHOT") == "1" ? Repository.Folder("docs", "playground.png") : directory.File("playground.png");
        await alice.TakePictureAsync(picture);
        new FileInfo(picture).Length.Should().BePositive();
    }
}
