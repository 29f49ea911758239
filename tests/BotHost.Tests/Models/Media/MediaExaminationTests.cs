using Confidant.Adapters;
using Confidant.BotHost.Doctor;
using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Clients;
using Confidant.Emulators.Models;
using FluentAssertions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Media;

public sealed class MediaExaminationTests
{
    [Fact]
    public async Task The_doctor_tries_the_models_for_sounds_and_pictures_with_small_samples()
    {
        await using MediaHost host = await MediaHost.StartAsync(answers: true);

        IReadOnlyList<Examined> found = await ExaminerOf(host).ExamineAsync(default);

        found.Select(static examined => examined.Finding.Kind).Should().OnlyContain(static kind => kind == FindingKind.Good);
        found.Select(static examined => examined.Finding.Subject).Should().Equal("small", "ears", "eyes");
        host.Emulator.Requests[1].Sound.Should().StartWith("RIFF"u8.ToArray());
        host.Emulator.Requests[1].FileName.Should().EndWith(".wav");
        host.Emulator.Requests[2].Pictures.Should().ContainSingle().Which.Should().StartWith([0x89, (byte)'P', (byte)'N', (byte)'G']);
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_the_key_to_change()
    {
        await using MediaHost host = await MediaHost.StartAsync();
        host.Emulator.EnqueueTranscripts(new ModelReply.Fail(401));
        host.Emulator.Enqueue(new ModelReply.Fail(400));

        IReadOnlyList<Examined> found = await ExaminerOf(host).ExamineAsync(default);

        found.Select(static examined => examined.Finding.Cure).Should().SatisfyRespectively(
            static cure => cure.Should().Contain("Models__Transcription__ApiKey"),
            static cure => cure.Should().Contain("Models:VisionModel"));
    }

    private static ModelExaminer ExaminerOf(MediaHost host) => new(
        host.Pipeline.Get<IModelClients>(), host.Pipeline.Get<ModelHealth>(), host.Pipeline.Get<IOptions<ModelOptions>>());
}
