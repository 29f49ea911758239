using Confidant.Emulators.Discord.Gateway;

namespace Confidant.Emulators.Discord;

/// <summary>Something that goes wrong with a connection of the gateway.</summary>
public abstract record GatewayFault
{
    private GatewayFault()
    {
    }

    internal abstract void Apply(GatewaySession session);

    // Some codes end the session: what comes back with RESUME is refused then.
    private static bool EndsSession(int code) => code is 1000 or 1001 or 4004 or 4007 or 4009 or (>= 4010 and <= 4014);

    /// <summary>The TCP connection ends without a word.</summary>
    public sealed record Drop : GatewayFault
    {
        internal override void Apply(GatewaySession session)
        {
            session.Connection!.Drop();
            session.Connection = null;
        }
    }

    /// <summary>The server closes with a code.</summary>
    /// <param name="Code">The code.</param>
    public sealed record Close(int Code) : GatewayFault
    {
        internal override void Apply(GatewaySession session)
        {
            session.Connection!.Close(Code, "Disturbed.");
            session.Connection = null;
            session.IsEnded |= EndsSession(Code);
        }
    }

    /// <summary>The server asks to reconnect (op 7).</summary>
    public sealed record Reconnect : GatewayFault
    {
        internal override void Apply(GatewaySession session) => session.Connection!.Send(7, null);
    }

    /// <summary>The server says that the session is not valid (op 9).</summary>
    /// <param name="IsResumable">Whether a RESUME will be taken.</param>
    public sealed record InvalidSession(bool IsResumable) : GatewayFault
    {
        internal override void Apply(GatewaySession session)
        {
            // The connection stands: RESUME or IDENTIFY may come over it.
            session.Connection!.Send(9, IsResumable);
            session.Connection.Session = null;
            session.Connection = null;
            session.IsEnded |= !IsResumable;
        }
    }

    /// <summary>Heartbeats are not answered any more, and nothing else comes: a zombie.</summary>
    public sealed record Zombie : GatewayFault
    {
        internal override void Apply(GatewaySession session)
        {
            session.Connection!.AcknowledgesHeartbeats = false;
            session.Connection.IsSilent = true;
        }
    }

    /// <summary>Heartbeats are not answered any more, and events go on.</summary>
    public sealed record Deaf : GatewayFault
    {
        internal override void Apply(GatewaySession session) => session.Connection!.AcknowledgesHeartbeats = false;
    }
}
