using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Playground;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Confidant.EndToEnd.SignPage;

public sealed class SignPageTests(SignPageFixture host) : IClassFixture<SignPageFixture>
{
    private const string Ana = $"'{TestWalletScript.AnaKey}'";
    private const string Other = $"'{TestWalletScript.OtherKey}'";

    [BrowserFact]
    public async Task A_wallet_in_the_window_signs_and_the_chat_is_told()
    {
        (EmulatedUser person, string address) = await host.AskAsync("Ana", TestWalletScript.AnaAddress);
        (IPage page, List<string> errors) = await host.OpenAsync(address, $"window.ethereum = makeWallet({Ana});");
        (await page.Locator("main").InnerTextAsync()).Should().Contain("Ana").And.Contain($"{person.Id}").And.Contain(TestWalletScript.AnaAddress);

        await page.Locator("#wallets button").ClickAsync();
        await SaysAsync(page, "Done. Go back to the chat");

        (await host.ToldAsync(person)).Should().StartWith($"Proved: {TestWalletScript.AnaAddress} is yours.");
        errors.Should().BeEmpty();
        await page.ReloadAsync();
        (await page.Locator("h1").InnerTextAsync()).Should().Be("There is nothing to sign here");
    }

    [BrowserFact]
    public async Task Of_two_announced_wallets_one_is_chosen_by_keyboard_on_a_phone_in_Spanish()
    {
        (EmulatedUser person, string address) = await host.AskAsync("Anita", TestWalletScript.AnaAddress);
        (IPage page, List<string> errors) = await host.OpenAsync(
            address,
            $"window.ethereum = makeWallet({Other}); announce('Right <b>one</b>', makeWallet({Ana}, '0x2105')); announce('Wrong one', makeWallet({Other}));",
            isPhone: true);
        ILocator buttons = page.Locator("#wallets button");
        await buttons.Nth(1).WaitForAsync();
        (await buttons.AllInnerTextsAsync()).Should().BeEquivalentTo("Firmar con Right <b>one</b>", "Firmar con Wrong one");
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).Should().BeTrue("it fits a phone");

        await buttons.Filter(new LocatorFilterOptions { HasTextString = "Wrong one" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await SaysAsync(page, "Tu monedero ofrece otra cuenta");
        host.CountTold(person).Should().Be(1);
        await buttons.Filter(new LocatorFilterOptions { HasTextString = "Right" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await SaysAsync(page, "Hecho.");

        (await host.ToldAsync(person)).Should().NotBeEmpty();
        errors.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task A_no_in_the_wallet_and_a_chain_it_does_not_know_send_nothing()
    {
        (EmulatedUser person, string address) = await host.AskAsync("Ben", TestWalletScript.AnaAddress);
        (IPage no, _) = await host.OpenAsync(address, $"window.ethereum = makeWallet({Ana}, '0x1', 'no');");
        await no.Locator("#wallets button").ClickAsync();
        await SaysAsync(no, "You said no in your wallet.");
        (await no.Locator("#wallets button").IsEnabledAsync()).Should().BeTrue();

        (IPage stuck, _) = await host.OpenAsync(address, $"window.ethereum = makeWallet({Ana}, '0x89', 'stuck');");
        await stuck.Locator("#wallets button").ClickAsync();
        await SaysAsync(stuck, "Your wallet is on another chain.");

        (IPage none, _) = await host.OpenAsync(address, "delete window.ethereum;");
        await SaysAsync(none, "There is no wallet in this browser.");
        host.CountTold(person).Should().Be(1);
    }

    private static Task SaysAsync(IPage page, string text) =>
        page.Locator("#status", new PageLocatorOptions { HasTextString = text }).WaitForAsync();
}
