using System.Text.Json;
using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord.Gateway;

/// <summary>Talks with a bot over its WebSocket, as Discord's gateway does.</summary>
internal sealed class GatewayServer(DiscordWorld world)
{
    private const int SendsPerMinute = 120;

    /// <summary>Serves one connection to its end.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        using GatewayCompression? compression = query["compress"] == "zlib-stream" ? new GatewayCompression() : null;
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var connection = new GatewayConnection(context, socket, compression);
        lock (world.Gate)
        {
            world.Gateway.Connections.Add(connection);
            connection.Send(10, new JsonObject { ["heartbeat_interval"] = (long)world.Gateway.HeartbeatInterval.TotalMilliseconds });
            if (query["v"] != "10" || query["encoding"] != "json")
            {
                connection.Close(4012, "Invalid API version");
            }

            world.Conditions.Check();
        }

        Task writing = connection.WriteAsync();
        while (await connection.ReadAsync() is { } payload)
        {
            Receive(connection, payload);
        }

        Leave(connection);
        await writing;
        await connection.AnswerCloseAsync();
    }

    private void Receive(GatewayConnection connection, ReadOnlyMemory<byte> payload)
    {
        lock (world.Gate)
        {
            connection.Received.Enqueue(world.Now);
            while (world.Now - connection.Received.Peek() > TimeSpan.FromMinutes(1))
            {
                connection.Received.Dequeue();
            }

            if (connection.Received.Count > SendsPerMinute)
            {
                connection.Close(4008, "Rate limited.");
            }
            else if (Parse(payload) is not { } message || message["op"]?.GetValueKind() != JsonValueKind.Number)
            {
                connection.Close(4002, "Error while decoding payload.");
            }
            else
            {
                Handle(connection, message["op"]!.GetValue<int>(), message["d"]);
            }

            world.Conditions.Check();
        }
    }

    private void Handle(GatewayConnection connection, int op, JsonNode? data)
    {
        switch (op)
        {
            case 1:
                world.Gateway.Heartbeats.Add(data?.GetValueKind() == JsonValueKind.Number ? data.GetValue<long>() : null);
                if (connection.AcknowledgesHeartbeats)
                {
                    connection.Send(11, null);
                }

                break;
            case 2 when data is JsonObject identify:
                IdentifyRules.Identify(world, connection, identify);
                break;
            case 6 when data is JsonObject resume:
                IdentifyRules.Resume(world, connection, resume);
                break;
            case 3 or 4 or 8 when connection.Session is null:
                connection.Close(4003, "Not authenticated.");
                break;
            case 3 or 4:
                break;
            case 8 when data is JsonObject request:
                MemberRequests.Answer(world, connection.Session!, request);
                break;
            default:
                connection.Close(4001, "Unknown opcode.");
                break;
        }
    }

    private void Leave(GatewayConnection connection)
    {
        lock (world.Gate)
        {
            if (connection.Session is { } session && session.Connection == connection)
            {
                session.Connection = null;

                // A bot that says goodbye with these codes ends its session; it goes offline.
                session.IsEnded |= connection.ClosedByBotWith is 1000 or 1001;
            }

            connection.Close(1000, "");
            world.Gateway.Connections.Remove(connection);
            world.Conditions.Check();
        }
    }

    private static JsonObject? Parse(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return payload.IsEmpty ? null : JsonNode.Parse(payload.Span) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
