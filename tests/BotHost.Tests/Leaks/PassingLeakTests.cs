using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Processes;
using Confidant.Emulators.Telegram;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Confidant.BotHost.Tests.Leaks;

/// <summary>What is said in passing: it hears what the speaker lets be told anywhere, and leaves nothing behind.</summary>
public sealed class PassingLeakTests
{
    private const string OfPrivate = "brieword";
    private const string OfGroup = "ramenword";
    private const string OfOther = "kiwiword";
    private const string Shared = "figword";
    private const string InPassing = "quokkaword";

    public enum Way
    {
        Inline,
        Guest,
        Business,
    }

    [Theory]
    [InlineData(Way.Inline)]
    [InlineData(Way.Guest)]
    [InlineData(Way.Business)]
    public async Task What_is_said_in_passing_hears_shared_words_only_and_is_found_nowhere_afterwards(Way way)
    {
        var log = new LogRecorder();
        await using TelegramPipeline host = await TelegramPipeline.StartAsync(
            services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)),
            ("Telegram:Business", "true"));
        EmulatedChat club = host.Telegram.AddGroup("Club", [host.Person("Ana"), host.Person("Ben")], [host.Bot]);
        await host.AskAsync("Ana", $"My favourite cheese is {OfPrivate}.");
        await host.AskAsync("Ana", "/privacy share");
        await host.AskAsync("Ana", $"My favourite fruit is {Shared}.");
        await host.AskAsync("Ana", club, $"My favourite soup is {OfGroup}.");
        await host.AskAsync("Ben", "/privacy share");
        await host.AskAsync("Ben", $"My favourite bird is {OfOther}.");
        await host.Pipeline.SettleAsync();

        List<string> answers = [];
        foreach (string question in new[] { "What is my favourite cheese?", "What is my favourite soup?", "What is Ben's favourite bird?", "What do you know about me?" })
        {
            answers.Add(await AskAsync(host, way, "Ana", question));
        }

        answers.Add(await AskAsync(host, way, "Ana", $"My favourite animal is the {InPassing}."));
        answers.Add(await AskAsync(host, way, "Cleo", $"What is Ana's favourite fruit, {InPassing}?"));
        answers[3].Should().Contain(Shared);
        answers.Where((_, i) => i != 3).Should().NotContain(answer => answer.Contains(Shared));
        foreach (string word in new[] { OfPrivate, OfGroup, OfOther })
        {
            answers.Should().NotContain(answer => answer.Contains(word), word);
        }

        await host.Pipeline.SettleAsync();
        (await host.AskAsync("Ana", "What is my favourite animal?")).Should().NotContain(InPassing);
        (await host.AskAsync("Ana", "/mymemories")).Should().Contain(Shared).And.NotContain(InPassing);
        (await host.AskAsync("Cleo", "/whoami")).Should().NotContain(InPassing);
        await host.Pipeline.SettleAsync();
        Directory.EnumerateFiles(host.Pipeline.Directory).Where(file => FileScan.Contains(file, Shared)).Should().NotBeEmpty();
        Directory.EnumerateFiles(host.Pipeline.Directory).Where(file => FileScan.Contains(file, InPassing)).Should().BeEmpty();
        log.Lines.Should().NotBeEmpty().And.NotContain(line => line.Contains(InPassing, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<string> AskAsync(TelegramPipeline host, Way way, string name, string text) => way switch
    {
        Way.Inline => (await host.TypeAsync(name, text)).Text!,
        Way.Guest => (await host.SummonAsync(name, text)).Text!,
        _ => await host.WriteToBusinessAsync(name, text),
    };
}
