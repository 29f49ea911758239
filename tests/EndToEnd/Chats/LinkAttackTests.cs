using System.Globalization;
using Confidant.EndToEnd.Support;
using Confidant.Identity.Tests.Wallets;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Chats;

/// <summary>Whoever wants to be taken for somebody else, before the real host.</summary>
public abstract class LinkAttackTests
{
    private const string Yes = "Yes, it is mine";
    private const string FirstLine = "Confidant: link a wallet to an account";
    private const string LastLine = "If you did not ask the bot for this, do not sign.";

    private readonly ChatScene _scene;
    private readonly ChatPerson _ana;
    private readonly ChatPerson _mallory;

    private protected LinkAttackTests(ChatFixture fixture)
    {
        _scene = fixture.Scene;
        _ana = _scene.AddPerson("Ana");
        _mallory = _scene.AddPerson("Mallory");
    }

    [Fact]
    public async Task Whoever_talks_somebody_into_sending_their_code_or_presses_their_button_hears_nothing()
    {
        string secret = FreshWord.After("zy");
        await _scene.AskAsync(_ana, "/privacy share");
        await _scene.AskAsync(_ana, $"I adore {secret}.");
        await _scene.AskAsync(_mallory, "Hello");
        string code = await CodeAsync(_ana);

        int before = _scene.SentTo(_ana.Place).Count;
        BotMessage hers = await _scene.AskAsync(_mallory, $"/link code {code}");
        BotMessage asked = (await _scene.WaitForSentAsync(_ana.Place, before + 1))[before];
        asked.Text.Should().Contain("«Mallory»").And.Contain($"id {_mallory.Id}").And.Contain("somebody sent you a code");
        _scene.Press(_mallory, hers, Yes);
        await _scene.WaitAsync(sent => sent.Place == _mallory.Place && sent.Text.StartsWith("You said yes", StringComparison.Ordinal));
        (await HearsAsync(secret)).Should().BeFalse("one side's yes links nothing");
        (await _scene.Press(_mallory, asked, Yes).Notice()).Should().Be("This button is for somebody else.");
        (await HearsAsync(secret)).Should().BeFalse("Ana's button is Ana's");

        _scene.Press(_ana, asked, "No");
        await _scene.WaitAsync(sent => sent.Place == _mallory.Place && sent.Text.StartsWith("Nothing links you", StringComparison.Ordinal));

        (await HearsAsync(secret)).Should().BeFalse();
        _scene.SentTo().Where(sent => sent.IsFor(_mallory)).Should().NotContain(sent => sent.Whole.Contains(secret));
    }

    [Fact]
    public async Task A_code_that_was_used_or_guessed_ten_times_is_like_one_that_never_was()
    {
        string code = await CodeAsync(_ana);
        await _scene.AskAsync(_scene.AddPerson("Anita"), $"/link code {code}");
        string unknown = (await _scene.AskAsync(_mallory, "/link code ABCDE-FGHJK")).Text;

        (await _scene.AskAsync(_mallory, $"/link code {code}")).Text.Should().Be(unknown);

        for (int guess = 0; guess < 10; guess++)
        {
            string typed = string.Create(CultureInfo.InvariantCulture, $"ABCDE-FGHJ{guess}");
            (await _scene.AskAsync(_mallory, $"/link code {typed}")).Text.Should()
                .StartWith(guess < 3 ? unknown : "That was tried too often. Try again in");
        }

        (await _scene.AskAsync(_mallory, $"/link code {await CodeAsync(_scene.AddPerson("Ben"))}")).Text.Should()
            .StartWith("That was tried too often");
    }

    [Fact]
    public async Task Whoever_gets_another_to_sign_has_the_wallet_and_nothing_of_theirs_and_a_stranger_uses_no_signature_up()
    {
        var wallet = TestWallet.Of($"{_scene.Platform} relay");
        string secret = FreshWord.After("xe");
        ChatGroup club = _scene.AddGroup("Club", _ana, _mallory);
        await _scene.AskAsync(_ana, $"I adore {secret}.");

        // "Sign this for me."
        string relayed = await ChallengeAsync(_mallory, wallet);
        relayed.Should().Contain($"Account ID: {_mallory.Id}\n");
        string signed = wallet.SignText(relayed);
        (await _scene.AskAsync(_ana, signed)).Text.Should().Contain("I asked you for none");
        _scene.Say(_ana, club, signed);
        await _scene.SettleAsync();
        (await _scene.AskAsync(_mallory, signed)).Text.Should().StartWith("Proved");
        (await _scene.AskAsync(_mallory, signed)).Text.Should().StartWith("That was answered before");

        (await HearsAsync(secret)).Should().BeFalse();
        (await _scene.AskAsync(_ana, "/unlink")).Text.Should().StartWith("Nothing is linked");
    }

    [Fact]
    public async Task Of_two_who_prove_one_wallet_at_the_same_instant_one_has_it_and_both_are_asked()
    {
        var wallet = TestWallet.Of($"{_scene.Platform} race");
        ChatPerson[] people = [_ana, _mallory];
        string[] signed = [wallet.SignText(await ChallengeAsync(_ana, wallet)), wallet.SignText(await ChallengeAsync(_mallory, wallet))];
        int[] before = [_scene.SentTo(_ana.Place).Count, _scene.SentTo(_mallory.Place).Count];

        _scene.Say(_ana, signed[0]);
        _scene.Say(_mallory, signed[1]);

        // One is told that it is proved and asked whether the other is theirs too; the other is asked alone.
        await _scene.WaitForSentAsync(_ana.Place, before[0] + 1);
        await _scene.WaitForSentAsync(_mallory.Place, before[1] + 1);
        await _scene.SettleAsync();
        string[] told = [.. people.Select((person, i) => string.Join('\n', _scene.SentTo(person.Place).Skip(before[i]).Select(static sent => sent.Text)))];
        told.Count(static text => text.Contains("Proved", StringComparison.Ordinal)).Should().Be(1);
        told[0].Should().Contain($"id {_mallory.Id}");
        told[1].Should().Contain($"id {_ana.Id}");
        string[] wallets = [(await _scene.AskAsync(_ana, "/whoami")).Text, (await _scene.AskAsync(_mallory, "/whoami")).Text];
        wallets.Count(text => text.Contains(wallet.Address.ToString(), StringComparison.Ordinal)).Should().Be(1);
    }

    private async Task<string> CodeAsync(ChatPerson person) => (await _scene.AskAsync(person, "/link code")).Text.Split('\n')[0].Trim('`', '*');

    private async Task<string> ChallengeAsync(ChatPerson person, TestWallet wallet)
    {
        string offer = (await _scene.AskAsync(person, $"/link wallet {wallet.Address}")).Text;
        int start = offer.IndexOf(FirstLine, StringComparison.Ordinal);
        return offer[start..(offer.IndexOf(LastLine, start, StringComparison.Ordinal) + LastLine.Length)];
    }

    private async Task<bool> HearsAsync(string word)
    {
        await _scene.SettleAsync();
        return (await _scene.AskAsync(_mallory, "What do I adore?")).Text.Contains(word, StringComparison.Ordinal);
    }

    public sealed class OnTelegram(TelegramFixture fixture) : LinkAttackTests(fixture), IClassFixture<TelegramFixture>;

    public sealed class OnDiscord(DiscordFixture fixture) : LinkAttackTests(fixture), IClassFixture<DiscordFixture>;
}
