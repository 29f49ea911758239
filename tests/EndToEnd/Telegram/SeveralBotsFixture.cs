using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

/// <summary>A host with four bots: two with the default agent, one with the agent Max, and one that a test may lose.</summary>
public sealed class SeveralBotsFixture : IAsyncLifetime
{
    internal TelegramScene Scene { get; private set; } = null!;

    internal EmulatedBot Twin { get; private set; } = null!;

    internal EmulatedBot Max { get; private set; } = null!;

    internal EmulatedBot Lost { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Scene = await TelegramScene.PrepareAsync();
        Twin = Scene.Telegram.AddBot("twin_bot");
        Max = Scene.Telegram.AddBot("max_bot");
        Lost = Scene.Telegram.AddBot("lost_bot");
        await Scene.StartHostAsync(
            ("Telegram__Bots__twin__Token", Twin.Token),
            ("Telegram__Bots__max__Token", Max.Token),
            ("Telegram__Bots__max__Agent", "Max"),
            ("Telegram__Bots__lost__Token", Lost.Token),
            ("Agents__0__Name", "Max"),
            ("Agents__0__Preset", "data_analyst"));
    }

    public Task DisposeAsync() => Scene.DisposeAsync().AsTask();
}
