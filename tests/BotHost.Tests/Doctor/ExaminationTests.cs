using Confidant.Adapters;
using Confidant.BotHost.Doctor;
using Confidant.Emulators.Time;
using Confidant.Identity;
using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Confidant.BotHost.Tests.Doctor;

public sealed class ExaminationTests
{
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    private readonly ManualTime _time = new();
    private readonly ScriptedCheck _check = new();

    [Fact]
    public async Task What_broke_is_known_within_the_hour_and_gone_when_it_is_mended()
    {
        using var examination = new Examination(new PlatformExaminer([_check]), _time, NullLogger<Examination>.Instance);
        await examination.StartAsync(CancellationToken.None);

        await LookAsync(TimeSpan.FromSeconds(30), new Finding("token", FindingKind.Good, "Good."));
        examination.Problems.Should().BeEmpty();
        await LookAsync(_hour, new Finding("token", FindingKind.Fault, "Gone.", "Take another."), new Finding("clock", FindingKind.Good, "Good."));
        examination.Problems.Should().ContainSingle().Which.Should()
            .Be(new Examined("telegram", new Finding("token", FindingKind.Fault, "Gone.", "Take another.")));
        await LookAsync(_hour, new Finding("token", FindingKind.Good, "Good."), new Finding("rights", FindingKind.Good, "Good.") { IsOfHost = true });
        examination.Problems.Should().BeEmpty();
        examination.Told.Should().ContainSingle().Which.Finding.Subject.Should().Be("rights", "nobody else can tell");

        await examination.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_look_that_fails_is_followed_by_another()
    {
        using var examination = new Examination(new PlatformExaminer([_check]), _time, NullLogger<Examination>.Instance);
        await examination.StartAsync(CancellationToken.None);

        _check.Failure = new InvalidOperationException();
        await LookAsync(TimeSpan.FromSeconds(30));
        _check.Failure = null;
        await LookAsync(_hour, new Finding("token", FindingKind.Advice, "Old."));
        examination.Problems.Should().ContainSingle();

        await examination.StopAsync(CancellationToken.None);
    }

    private async Task LookAsync(TimeSpan after, params Finding[] findings)
    {
        _check.Findings = findings;
        await _time.WhenWaitingAsync(after);
        _time.Advance(after);

        // It has looked when it waits for the next time.
        await _time.WhenWaitingAsync(_hour);
    }

    private sealed class ScriptedCheck : IPlatformCheck
    {
        public IReadOnlyList<Finding> Findings { get; set; } = [];

        public Exception? Failure { get; set; }

        public Platform Platform => Platform.Telegram;

        public ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken) =>
            Failure is null ? ValueTask.FromResult(Findings) : ValueTask.FromException<IReadOnlyList<Finding>>(Failure);
    }
}
