using Confidant.Adapters;
using Confidant.Emulators.Models;
using Confidant.Emulators.Processes;
using Confidant.Emulators.Time;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Media;

public sealed class TranscriptionTests
{
    [Fact]
    public async Task What_is_said_in_a_voice_message_is_answered_stored_and_learned_like_typed_words_and_marked_as_heard()
    {
        await using MediaHost host = await MediaHost.StartAsync();

        await host.SpeakAsync("Ana", "I live in Lisbon.");
        await host.Pipeline.SettleAsync();

        (await host.SpeakAsync("Ana", "Where do I live?")).Text.Should().Contain("Lisbon");
        (await host.Pipeline.AskAsync("Ana", "/mymemories")).Text.Should().Contain("Lisbon");
        FilesWith(host, "I live in Lisbon.\n[voice message, 0:12, transcribed]").Should().NotBeEmpty();
        ModelRequest request = host.Emulator.Requests[0];
        request.Path.Should().Be("/v1/audio/transcriptions");
        request.Model.Should().Be("ears");
        request.FileName.Should().EndWith(".ogg");
        request.Sound.Should().Equal("the content"u8.ToArray());
    }

    [Fact]
    public async Task Spoken_Spanish_is_answered_in_Spanish()
    {
        await using MediaHost host = await MediaHost.StartAsync();

        await host.SpeakAsync("Ana", "Vivo en Lisboa con mi hermana.");

        (await host.SpeakAsync("Ana", "¿Dónde vivo?")).Text.Should().Contain("Vives en Lisboa");
        FilesWith(host, "[mensaje de voz, 0:12, transcrito]").Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_caption_stays_beside_what_is_said_and_brackets_that_models_write_are_nobodys_words()
    {
        await using MediaHost host = await MediaHost.StartAsync();
        host.Hear("[Music]\nI live in Lisbon.\n(applause)");

        await host.Pipeline.SendAsync(MediaHost.Voice(host.Pipeline.Private("Ana", "Listen to this.")));

        FilesWith(host, "Listen to this.\nI live in Lisbon.\n[voice message, 0:12, transcribed]").Should().NotBeEmpty();
        FilesWith(host, "applause").Should().BeEmpty();
    }

    public static TheoryData<ModelReply[]> Failures => new()
    {
        new ModelReply[] { new ModelReply.Fail(500), new ModelReply.Fail(500), new ModelReply.Fail(500) },
        new ModelReply[] { new ModelReply.Fail(400) },
        new ModelReply[] { new ModelReply.Malformed() },
        new ModelReply[] { new ModelReply.Say("") },
        new ModelReply[] { new ModelReply.Say("[silence]") },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Where_the_model_fails_the_note_stays_and_nothing_is_invented(ModelReply[] failures)
    {
        ArgumentNullException.ThrowIfNull(failures);
        await using MediaHost host = await MediaHost.StartAsync();
        host.Emulator.EnqueueTranscripts(failures);

        OutgoingMessage answer = await host.Pipeline.SendAsync(MediaHost.Voice(host.Pipeline.Private("Ana", "")));

        answer.Text.Should().Contain("words only");
        FilesWith(host, "[voice message, 0:12]").Should().NotBeEmpty();
        FilesWith(host, "transcribed").Should().BeEmpty();
        (await host.Pipeline.AskAsync("Ana", "/mymemories")).Text.Should().NotContain("voice");
    }

    [Fact]
    public async Task Where_the_model_is_slow_the_person_is_answered_in_time()
    {
        var time = new ManualTime(DateTimeOffset.UtcNow);
        await using MediaHost host = await MediaHost.StartAsync(replace: services => services.AddSingleton<TimeProvider>(time));
        host.Emulator.EnqueueTranscripts(new ModelReply.Hang());

        await host.Pipeline.AcceptAsync(MediaHost.Voice(host.Pipeline.Private("Ana", "")));
        await host.Emulator.WhenHangingAsync();
        time.Advance(TimeSpan.FromSeconds(2));
        host.Pipeline.Platform.Typing.Should().NotBeEmpty("somebody waits");
        host.Pipeline.Platform.HasMore.Should().BeFalse();
        time.Advance(TimeSpan.FromSeconds(18));

        (await host.Pipeline.Platform.NextAsync()).Message.Text.Should().Contain("words only");
        FilesWith(host, "[voice message, 0:12]").Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_sound_that_is_too_long_or_gone_is_sent_to_nobody()
    {
        await using MediaHost host = await MediaHost.StartAsync();

        (await host.Pipeline.SendAsync(MediaHost.Voice(host.Pipeline.Private("Ana", ""), seconds: 601))).Text.Should().Contain("words only");
        (await host.Pipeline.SendAsync(MediaHost.Voice(host.Pipeline.Private("Ana", ""), reference: "gone"))).Text.Should().Contain("words only");

        host.Emulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_has_used_up_their_tokens_of_the_day_is_answered_without()
    {
        await using MediaHost host = await MediaHost.StartAsync(settings: ("Models:Budget:TokensPerPersonPerDay", "10"));

        (await host.SpeakAsync("Ana", "I live in Lisbon.")).Text.Should().Contain("words only");

        host.Emulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_spoken_word_opens_nothing_before_a_button_is_pressed()
    {
        await using MediaHost host = await MediaHost.StartAsync();
        await host.SpeakAsync("Ana", "My locker code is 4711.");

        OutgoingMessage question = await host.SpeakAsync("Ana", "You can share that.");

        question.Buttons.SelectMany(static row => row).Should().NotBeEmpty();
        (await host.Pipeline.AskInGroupAsync("Ana", "club", "What is my locker code?")).Text.Should().NotContain("4711");
        OutgoingMessage forget = await host.SpeakAsync("Ana", "Forget that.");
        forget.Buttons.SelectMany(static row => row).Should().NotBeEmpty("a guess asks first");
        (await host.Pipeline.AskAsync("Ana", "What is my locker code?")).Text.Should().Contain("4711");
        (await host.SpeakAsync("Ana", "/forget all")).Text.Should().NotContain("Forget it");
    }

    [Fact]
    public async Task A_private_voice_surfaces_in_no_group_and_a_spoken_this_is_private_holds()
    {
        await using MediaHost host = await MediaHost.StartAsync();
        await host.Pipeline.AskAsync("Ana", "/privacy share");
        host.Hear("This is private: my locker code is 4711.");
        await host.Pipeline.SendAsync(MediaHost.Voice(host.Pipeline.InGroup("Ana", "club", "")) with { IsAddressedToBot = true });
        await host.Pipeline.AskAsync("Ben", "I live in Porto.");
        await host.SpeakAsync("Ben", "I adore quokkabread.");
        await host.Pipeline.SettleAsync();

        (await host.Pipeline.AskInGroupAsync("Ana", "club", "What is the locker code?")).Text.Should().NotContain("4711");
        (await host.Pipeline.AskInGroupAsync("Ben", "club", "What do I adore?")).Text.Should().NotContain("quokkabread");
    }

    [Fact]
    public async Task What_its_caption_marks_as_private_is_heard_by_no_model()
    {
        await using MediaHost host = await MediaHost.StartAsync();

        await host.Pipeline.SendAsync(MediaHost.Voice(host.Pipeline.Private("Ana", "This is private: my diagnosis.")));

        host.Emulator.Requests.Should().BeEmpty();
        FilesWith(host, "[voice message, 0:12]").Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_group_that_learns_only_what_is_said_to_the_bot_has_no_other_voice_heard()
    {
        await using MediaHost host = await MediaHost.StartAsync();
        host.Pipeline.Platform.Admins.Add("Ana");
        await host.Pipeline.AskInGroupAsync("Ana", "club", "/group learn off");

        await host.Pipeline.AcceptAsync(MediaHost.Voice(host.Pipeline.InGroup("Ana", "club", "")));
        await host.Pipeline.SettleAsync();

        host.Emulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_forwarded_voice_is_nobodys_statement()
    {
        await using MediaHost host = await MediaHost.StartAsync();
        host.Hear("I live in Lisbon.");

        await host.Pipeline.SendAsync(MediaHost.Voice(host.Pipeline.Private("Ana", "")) with { IsForwarded = true });
        await host.Pipeline.SettleAsync();

        (await host.Pipeline.AskAsync("Ana", "/mymemories")).Text.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task An_edited_caption_keeps_what_was_said()
    {
        await using MediaHost host = await MediaHost.StartAsync();
        IncomingMessage voice = MediaHost.Voice(host.Pipeline.Private("Ana", "Liste."));
        host.Emulator.OtherwiseHeard = static _ => new ModelReply.Say("I live in Lisbon.");
        await host.Pipeline.SendAsync(voice);

        await host.Pipeline.AcceptAsync(voice with { DeliveryKey = "edit", IsEdit = true, Text = "Listen.", BareText = "Listen." });
        await host.Pipeline.SettleAsync();

        FilesWith(host, "Listen.\nI live in Lisbon.\n[voice message, 0:12, transcribed]").Should().NotBeEmpty();
        (await host.Pipeline.AskAsync("Ana", "Where do I live?")).Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task No_log_line_holds_a_word_that_was_heard_or_where_its_file_is()
    {
        await using MediaHost host = await MediaHost.StartAsync(answers: true);
        host.Emulator.EnqueueTranscripts(new ModelReply.Say("I adore quokkabread."), new ModelReply.Malformed(), new ModelReply.Fail(400));
        for (int i = 0; i < 3; i++)
        {
            await host.Pipeline.SendAsync(MediaHost.Voice(host.Pipeline.Private("Ana", "")));
        }

        await host.Pipeline.SettleAsync();
        FilesWith(host, "quokkabread").Should().NotBeEmpty();
        string logs = string.Join('\n', host.Logs.Lines);
        logs.Should().Contain("Transcription").And.NotContain("quokkabread").And.NotContain("file-canary");
    }

    private static IEnumerable<string> FilesWith(MediaHost host, string word) => Directory
        .EnumerateFiles(host.Pipeline.Directory, "*", SearchOption.AllDirectories)
        .Where(file => FileScan.Contains(file, word));
}
