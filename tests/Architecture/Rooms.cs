using System.Reflection;

namespace Confidant.Architecture;

/// <summary>The product's assemblies.</summary>
internal static class Rooms
{
    public static readonly string[] All = ["Identity", "Memory", "Storage", "Adapters", "BotHost"];

    public static Assembly Load(string project) => Assembly.Load($"Confidant.{project}");

    public static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);
}
