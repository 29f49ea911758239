using Confidant.Adapters;
using Confidant.BotHost.Models;
using Confidant.BotHost.Tests.Leaks;
using Confidant.BotHost.Tests.Models.Answers;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Models;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.BotHost.Tests.Models.Media;

/// <summary>A whole host whose voice messages and pictures an emulated model reads.</summary>
internal sealed class MediaHost : IAsyncDisposable
{
    private const string Reference = "file-canary";
    private readonly ModelHost _host;

    private MediaHost(ModelHost host) => _host = host;

    public ModelEmulator Emulator => _host.Emulator;

    public PipelineHarness Pipeline => _host.Pipeline;

    public LogRecorder Logs => _host.Logs;

    /// <param name="answers">Whether the model answers people as well.</param>
    /// <param name="provider">The protocol.</param>
    /// <param name="replace">Puts other parts in.</param>
    /// <param name="settings">Further settings.</param>
    public static async Task<MediaHost> StartAsync(
        bool answers = false,
        string provider = ModelOptions.OpenAi,
        Action<IServiceCollection>? replace = null,
        params (string Key, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Models:VisionModel"] = "eyes",
            ["Models:Transcription:Model"] = "ears",
            ["Models:Tasks:Chat"] = answers ? null : ModelOptions.Offline,
        };
        foreach ((string key, string? value) in settings)
        {
            all[key] = value;
        }

        ModelHost host = await ModelHost.StartAsync(provider, all.Where(static pair => pair.Value is not null).ToDictionary(), replace);
        host.Pipeline.Platform.Files[Reference] = "the content"u8.ToArray();
        return new MediaHost(host);
    }

    /// <summary>A voice message with what its file is.</summary>
    public static IncomingMessage Voice(IncomingMessage message, int seconds = 12, string reference = Reference) => message with
    {
        Media = [new IncomingMedia(MediaKind.Voice, null, seconds) { File = new IncomingFile(reference, "audio/ogg", 11) }],
    };

    /// <summary>A picture with what its file is.</summary>
    public static IncomingMessage Photo(IncomingMessage message, string reference = Reference) => message with
    {
        Media = [new IncomingMedia(MediaKind.Photo) { File = new IncomingFile(reference, "image/jpeg", 11) }],
    };

    /// <summary>Lets the model hear something.</summary>
    public void Hear(string words) => Emulator.EnqueueTranscripts(new ModelReply.Say(words));

    /// <summary>Lets a person say something in a private voice message and waits for the answer.</summary>
    public async Task<OutgoingMessage> SpeakAsync(string person, string words)
    {
        Hear(words);
        return await Pipeline.SendAsync(Voice(Pipeline.Private(person, "")));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
