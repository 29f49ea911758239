using Confidant.Emulators.Telegram.Api;

namespace Confidant.Emulators.Telegram.Control;

/// <summary>Reads faults from the control surface.</summary>
internal static class ControlFaults
{
    public static EmulatedFault Read(Arguments arguments) => arguments.Text("kind") switch
    {
        "too_many_requests" => new EmulatedFault.TooManyRequests((int)(arguments.Number("retry_after") ?? 1)),
        "refusal" => new EmulatedFault.Refusal(
            (int)(arguments.Number("code") ?? 400), arguments.Text("description") ?? "Bad Request"),
        "gateway" => new EmulatedFault.GatewayError((int)(arguments.Number("status") ?? 502)),
        "drop_before" => new EmulatedFault.DropBefore(),
        "drop_after" => new EmulatedFault.DropAfter(),
        "malformed" => new EmulatedFault.MalformedAnswer(),
        "delay" => new EmulatedFault.Delay(TimeSpan.FromMilliseconds(arguments.Number("milliseconds") ?? 1000)),
        var other => throw new ArgumentException($"There is no fault {other}."),
    };
}
