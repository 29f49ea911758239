using System.Globalization;
using System.Text.Json;
using Confidant.Emulators.Telegram;

// Emulators [port] [minutes]: prints its address as JSON in one line and ends by itself: when its input ends, or after the minutes
// (60 unless told otherwise), so that no forgotten process stays behind.
int port = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 0;
var lifetime = TimeSpan.FromMinutes(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 60);
await using TelegramEmulator emulator = await TelegramEmulator.StartAsync(port: port);
Console.WriteLine(JsonSerializer.Serialize(new Dictionary<string, string>
{
    ["baseUrl"] = emulator.BaseUrl,
    ["control"] = $"{emulator.BaseUrl}/control/",
}));
using var end = new CancellationTokenSource(lifetime);
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    end.Cancel();
};
Task inputEnds = Task.Run(Console.In.ReadToEnd);
await Task.WhenAny(inputEnds, Task.Delay(Timeout.Infinite, end.Token));
