using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Telegram;
using Confidant.Identity;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Links;

/// <summary>Handles and titles change hands; accounts and groups are known by their numbers.</summary>
public sealed class RecycledHandleTests
{
    [Fact]
    public async Task Who_gets_a_handle_gets_nothing_of_who_had_it_and_who_changes_theirs_keeps_everything()
    {
        await using TelegramPipeline bot = await TelegramPipeline.StartAsync();
        EmulatedUser former = bot.Telegram.AddUser("Ana", "ana_handle");
        EmulatedUser other = bot.Telegram.AddUser("Nita", "nita_handle");
        EmulatedUser ben = bot.Telegram.AddUser("Ben", "ben_handle");
        EmulatedChat club = bot.Telegram.AddGroup("Club", [former, ben], [bot.Bot]);
        await AskAsync(bot, former, "/privacy share");
        await AskAsync(bot, former, "I live in Lisbon.");
        await AskAsync(bot, other, "Good morning!");
        await AskInAsync(bot, ben, club, "@ana_handle collects beermats.");
        await bot.Pipeline.SettleAsync();
        await bot.Pipeline.LinkAsync(Id(former), Id(other));
        (await AskAsync(bot, other, "Where do I live?")).Should().Contain("Lisbon");

        former.Username = "ana_renamed";
        EmulatedUser stranger = bot.Telegram.AddUser("Ana", "ana_handle");

        foreach (string question in new[] { "Where do I live?", "Where does Ana live?", "/mymemories", "/whoami", "/link", "What do you know about me?" })
        {
            (await AskAsync(bot, stranger, question)).Should().NotContain("Lisbon").And.NotContain("beermats").And.NotContain(Id(former))
                .And.NotContain("Nita").And.NotContain("ana_renamed");
        }

        ILinkStore links = bot.Pipeline.Get<ILinkStore>();
        (await links.ListAsync(await SubjectAsync(bot, stranger), default)).Should().BeEmpty();
        (await links.ListAsync(await SubjectAsync(bot, former), default)).Should().ContainSingle();
        (await AskAsync(bot, former, "Where do I live?")).Should().Contain("Lisbon");
        (await AskAsync(bot, other, "Where do I live?")).Should().Contain("Lisbon");
    }

    [Fact]
    public async Task Who_gets_a_handle_that_another_claimed_gets_nothing_by_claiming_it_too()
    {
        await using TelegramPipeline bot = await TelegramPipeline.StartAsync();
        EmulatedUser former = bot.Telegram.AddUser("Ana", "ana_handle");
        await AskAsync(bot, former, "/privacy share");
        await AskAsync(bot, former, "I live in Lisbon.");
        await bot.Pipeline.SettleAsync();
        var claimed = new ClaimValue(ClaimKind.Twitter, "ana_handle");
        await bot.Pipeline.ApplyAsync(Id(former), subject => new TurnEffect.DeclareClaim(subject, claimed, ClaimMethod.Declared, null));
        former.Username = null;
        EmulatedUser stranger = bot.Telegram.AddUser("Ana", "ana_handle");
        await AskAsync(bot, stranger, "Good morning!");
        IClaimStore claims = bot.Pipeline.Get<IClaimStore>();
        (await claims.ListOfPersonAsync(await SubjectAsync(bot, stranger), default)).Should().BeEmpty("a handle carries no claim along");

        await bot.Pipeline.ApplyAsync(Id(stranger), subject => new TurnEffect.DeclareClaim(subject, claimed, ClaimMethod.Declared, null));

        (await claims.ListOfPersonAsync(await SubjectAsync(bot, stranger), default)).Should().ContainSingle();
        (await bot.Pipeline.Get<ILinkStore>().ListAsync(await SubjectAsync(bot, stranger), default)).Should().BeEmpty();
        (await AskAsync(bot, stranger, "Where do I live?")).Should().NotContain("Lisbon");
        (await AskAsync(bot, former, "Where do I live?")).Should().Contain("Lisbon");
        (await claims.ListOfPersonAsync(await SubjectAsync(bot, former), default)).Should().ContainSingle().Which.Value.Should().Be(claimed);
    }

    [Fact]
    public async Task A_group_that_takes_the_title_of_another_hears_nothing_of_it()
    {
        await using TelegramPipeline bot = await TelegramPipeline.StartAsync();
        EmulatedUser ana = bot.Telegram.AddUser("Ana");
        EmulatedUser ben = bot.Telegram.AddUser("Ben");
        EmulatedChat club = bot.Telegram.AddGroup("Club", [ana, ben], [bot.Bot]);
        club.Username = "the_club";
        await AskInAsync(bot, ana, club, "I live in Lisbon.");
        await bot.Pipeline.SettleAsync();
        (await AskInAsync(bot, ben, club, "Where does Ana live?")).Should().Contain("Lisbon");

        club.Username = null;
        EmulatedChat imitation = bot.Telegram.AddGroup("Club", [ana, ben], [bot.Bot]);
        imitation.Username = "the_club";

        (await AskInAsync(bot, ben, imitation, "Where does Ana live?")).Should().NotContain("Lisbon");
    }

    private static async Task<string> AskAsync(TelegramPipeline bot, EmulatedUser person, string text)
    {
        int before = bot.Telegram.SentTo(person.Id).Count;
        bot.Telegram.Say(person, bot.Bot, text);
        return (await bot.Telegram.WaitForSentAsync(person.Id, before + 1))[before].Text;
    }

    private static async Task<string> AskInAsync(TelegramPipeline bot, EmulatedUser person, EmulatedChat group, string text)
    {
        int before = bot.Telegram.SentTo(group.Id).Count;
        bot.Telegram.Say(person, group, $"@{bot.Bot.Username} {text}");
        return (await bot.Telegram.WaitForSentAsync(group.Id, before + 1))[before].Text;
    }

    private static string Id(EmulatedUser person) => person.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<SubjectAuthority> SubjectAsync(TelegramPipeline bot, EmulatedUser person) =>
        bot.Pipeline.Get<AudienceResolver>().ResolveSubject((await bot.Pipeline.Get<IProfileStore>()
            .FindProfileAsync(new PlatformUserId(Platform.Telegram, Id(person)), default))!);
}
