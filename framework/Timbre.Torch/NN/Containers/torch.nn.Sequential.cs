using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>An empty chain, to append to.</summary>
        public static Sequential Sequential() => new();

        /// <summary>A chain of named modules.</summary>
        public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) =>
            Chain(modules);

        /// <summary>A chain of modules, named "0", "1" and so on.</summary>
        public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => Chain(modules);

        /// <summary>A chain of named modules.</summary>
        public static Sequential Sequential(params Tuple<string, Module<Tensor, Tensor>>[] modules) =>
            Chain(modules.Select(module => (module.Item1, module.Item2)));

        /// <summary>A chain of named modules.</summary>
        public static Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) => Chain(modules);

        /// <summary>A chain of named modules.</summary>
        public static Sequential Sequential(IEnumerable<Tuple<string, Module<Tensor, Tensor>>> modules) =>
            Chain(modules.Select(module => (module.Item1, module.Item2)));

        /// <summary>A chain of modules, named "0", "1" and so on.</summary>
        public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) => Chain(modules);

        private static Sequential Chain(IEnumerable<(string Name, Module<Tensor, Tensor> Module)> modules)
        {
            var chain = new Sequential();
            foreach (var (name, module) in modules)
            {
                chain.append(name, module);
            }

            return chain;
        }

        private static Sequential Chain(IEnumerable<Module<Tensor, Tensor>> modules)
        {
            var chain = new Sequential();
            foreach (var module in modules)
            {
                chain.append(module);
            }

            return chain;
        }
    }
}
