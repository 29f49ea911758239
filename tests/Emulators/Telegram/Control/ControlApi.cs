using System.Text;
using System.Text.Json;
using Confidant.Emulators.Telegram.Api;

namespace Confidant.Emulators.Telegram.Control;

/// <summary>The emulator's own surface for other processes: POST /control/&lt;action&gt; with a JSON object, answered with one.</summary>
internal sealed class ControlApi(TelegramEmulator emulator)
{
    private static readonly byte[] _done = "{}"u8.ToArray();
    private readonly ControlActions _actions = new(emulator);

    /// <summary>Serves one request.</summary>
    public async Task HandleAsync(HttpContext context, string action)
    {
        byte[] body;
        try
        {
            Arguments arguments = await Arguments.ReadAsync(context.Request);
            body = await _actions.RunAsync(action, arguments) ?? _done;
        }
        catch (Exception failure) when (failure is ApiError or ArgumentException or TimeoutException or KeyNotFoundException or JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new Dictionary<string, string> { ["error"] = failure.Message }));
        }

        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
