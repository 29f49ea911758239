namespace Confidant.Emulators.Discord.Wire;

/// <summary>Discord's flags of messages.</summary>
internal static class MessageFlags
{
    /// <summary>Links have no previews.</summary>
    public const int SuppressEmbeds = 1 << 2;

    /// <summary>One person sees it.</summary>
    public const int Ephemeral = 1 << 6;

    /// <summary>Its words are still to come.</summary>
    public const int Loading = 1 << 7;

    /// <summary>Nobody's device makes a sound.</summary>
    public const int SuppressNotifications = 1 << 12;

    /// <summary>Its components are of the second kind.</summary>
    public const int ComponentsV2 = 1 << 15;

    /// <summary>What bots may set in a channel.</summary>
    public const int Settable = SuppressEmbeds | SuppressNotifications | ComponentsV2;
}
