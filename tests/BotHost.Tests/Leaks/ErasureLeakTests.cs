using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Processes;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Confidant.BotHost.Tests.Leaks;

/// <summary>Edits, forgetting, logs, backups, caches and the way out: leaks 10 to 18.</summary>
public sealed class ErasureLeakTests
{
    private const string Secret = "quokkabread";

    [Fact]
    public async Task Leak_10_the_old_words_of_an_edited_message_reach_no_prompt_and_no_list()
    {
        var prompts = new PromptRecorder();
        await using PipelineHarness host = await PipelineHarness.StartAsync(replace: prompts.Replace);
        IncomingMessage said = host.Private("Ana", $"I adore {Secret}.");
        await host.SendAsync(said);
        (await host.AskAsync("Ana", "What do I adore?")).Text.Should().Contain(Secret);
        await host.AcceptAsync(
            said with { DeliveryKey = "edit", IsEdit = true, Text = "I adore moussaka.", BareText = "I adore moussaka." });
        await host.SettleAsync();

        (await host.AskAsync("Ana", "What do I adore?")).Text.Should().Contain("moussaka").And.NotContain(Secret);
        prompts.LastWords.Should().NotContain(Secret);
        (await host.AskAsync("Ana", "/mymemories")).Text.Should().NotContain(Secret);
    }

    [Fact]
    public async Task Leak_11_what_rests_on_a_forgotten_source_goes_with_it()
    {
        var prompts = new PromptRecorder();
        await using PipelineHarness host = await PipelineHarness.StartAsync(replace: prompts.Replace);
        await SayAndForgetAsync(host);

        await host.AskAsync("Ana", "What do I adore?");
        prompts.LastWords.Should().NotContain(Secret);
        (await host.AskAsync("Ana", "/mymemories")).Text.Should().NotContain(Secret);
        OutgoingMessage export = await host.AskAsync("Ana", "/export");
        System.Text.Encoding.UTF8.GetString(export.Document!.Content).Should().NotContain(Secret);
    }

    [Fact]
    public async Task Leak_12_what_is_told_of_a_person_is_told_anew_after_a_forget()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskInGroupAsync("Ana", "club", $"I adore {Secret}.");
        await host.AskInGroupAsync("Ana", "club", "I live in Lisbon.");
        (await host.AskInGroupAsync("Ana", "club", "What do you know about me?")).Text.Should().Contain(Secret);
        await host.PressAsync("Ana", await host.AskAsync("Ana", $"/forget {Secret}"), "Forget it");
        await host.Platform.NextAsync();

        (await host.AskInGroupAsync("Ana", "club", "What do you know about me?")).Text
            .Should().Contain("Lisbon").And.NotContain(Secret);
    }

    [Fact]
    public async Task Leak_13_no_table_no_index_and_no_file_holds_what_was_forgotten()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskInGroupAsync("Ana", "club", "I live in Lisbon.");
        await SayAndForgetAsync(host);
        await host.SettleAsync();

        FilesWith(host.Directory, Secret).Should().BeEmpty();
        FilesWith(host.Directory, "Lisbon").Should().NotBeEmpty("the scan must be able to find what is there");
    }

    [Fact]
    public async Task Leak_14_a_forgotten_source_that_is_delivered_again_is_not_learned_again()
    {
        string directory = Directory.CreateTempSubdirectory("confidant-").FullName;
        IncomingMessage said;
        await using (PipelineHarness host = await PipelineHarness.StartAsync(directory))
        {
            said = await SayAndForgetAsync(host);
            await host.AcceptAsync(said with { DeliveryKey = "again" });
            await host.SettleAsync();
            (await host.AskAsync("Ana", "What do I adore?")).Text.Should().NotContain(Secret);
        }

        await using (PipelineHarness host = await PipelineHarness.StartAsync(directory))
        {
            await host.AcceptAsync(said with { DeliveryKey = "and again" });
            await host.SettleAsync();
            (await host.SendAsync(host.Private("Ana", "What do I adore?") with { DeliveryKey = "q", MessageId = new("q") })).Text
                .Should().NotContain(Secret);
        }

        FilesWith(directory, Secret).Should().BeEmpty();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Leak_15_no_log_line_and_no_logged_error_holds_a_word_that_was_said()
    {
        using var log = new LogRecorder();
        await using (PipelineHarness host = await PipelineHarness.StartAsync(replace: services =>
        {
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
            services.Decorate<IChatClient>(static inner => new FailingChat(inner, "poison"));
        }))
        {
            await SayAndForgetAsync(host);
            await host.AcceptAsync(host.Private("Ana", $"poison {Secret}?"));
            await host.AskInGroupAsync("Ben", "club", $"I bake {Secret}.");
            await host.SettleAsync();
        }

        log.Lines.Should().Contain(line => line.Contains(nameof(InvalidOperationException), StringComparison.Ordinal), "an error was logged");
        log.Lines.Should().NotContain(line => line.Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Leak_16_a_restored_backup_brings_nothing_back_that_was_forgotten_since()
    {
        string directory = Directory.CreateTempSubdirectory("confidant-").FullName;
        string store = Path.Combine(directory, "confidant.db");
        await using (PipelineHarness host = await PipelineHarness.StartAsync(directory))
        {
            await host.AskAsync("Ana", $"I adore {Secret}.");
            await host.AskAsync("Ana", "I live in Lisbon.");
            await host.SettleAsync();
        }

        byte[] backup = await File.ReadAllBytesAsync(store);
        await using (PipelineHarness host = await PipelineHarness.StartAsync(directory))
        {
            OutgoingMessage question = await host.SendAsync(Anew(host.Private("Ana", $"/forget {Secret}"), "f"));
            await host.AcceptAsync(host.Press("Ana", question, "Forget it") with { DeliveryKey = "p" });
            await host.SettleAsync();
        }

        await File.WriteAllBytesAsync(store, backup);
        await using (PipelineHarness host = await PipelineHarness.StartAsync(directory))
        {
            (await host.SendAsync(Anew(host.Private("Ana", "What do I adore?"), "a"))).Text.Should().NotContain(Secret);
            (await host.SendAsync(Anew(host.Private("Ana", "Where do I live?"), "l"))).Text.Should().Contain("Lisbon");
            (await host.SendAsync(Anew(host.Private("Ana", "/mymemories"), "m"))).Text.Should().NotContain(Secret);
        }

        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Leak_17_no_answer_is_kept_for_another_audience()
    {
        var prompts = new PromptRecorder();
        await using PipelineHarness host = await PipelineHarness.StartAsync(replace: prompts.Replace);
        await host.AskAsync("Ana", "I live in Lisbon.");
        await host.AskAsync("Ana", "Where do I live?");
        int before = prompts.Prompts.Count;

        (await host.AskInGroupAsync("Ana", "club", "Where do I live?")).Text.Should().NotContain("Lisbon");

        prompts.Prompts.Should().HaveCount(before + 1, "every question is answered anew");
        host.Get<IServiceProvider>().GetService<IMemoryCache>().Should().BeNull();
        host.Get<IServiceProvider>().GetService<IDistributedCache>().Should().BeNull();
    }

    private static async Task<IncomingMessage> SayAndForgetAsync(PipelineHarness host)
    {
        IncomingMessage said = host.Private("Ana", $"I adore {Secret}.");
        await host.SendAsync(said);
        (await host.AskAsync("Ana", "What do I adore?")).Text.Should().Contain(Secret);
        OutgoingMessage question = await host.AskAsync("Ana", $"/forget {Secret}");
        await host.PressAsync("Ana", question, "Forget it");
        (await host.Platform.NextAsync()).Message.Text.Should().Contain("Nothing of it is left");
        return said;
    }

    private static IncomingMessage Anew(IncomingMessage message, string key) =>
        message with { DeliveryKey = key, MessageId = new(key) };

    private static IEnumerable<string> FilesWith(string directory, string word) => Directory
        .EnumerateFiles(directory, "*", SearchOption.AllDirectories)
        .Where(file => FileScan.Contains(file, word));
}
