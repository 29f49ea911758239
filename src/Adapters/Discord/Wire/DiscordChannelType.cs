namespace Confidant.Adapters.Discord.Wire;

/// <summary>Kinds of channels. Others may come at any time.</summary>
internal static class DiscordChannelType
{
    public const int Text = 0;
    public const int Direct = 1;
    public const int Voice = 2;
    public const int GroupDirect = 3;
    public const int Category = 4;
    public const int Announcement = 5;
    public const int AnnouncementThread = 10;
    public const int PublicThread = 11;
    public const int PrivateThread = 12;
    public const int Stage = 13;
    public const int Forum = 15;
    public const int Media = 16;
}
