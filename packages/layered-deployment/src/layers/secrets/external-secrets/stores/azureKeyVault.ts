/** How people fill Azure Key Vault. */
export const azureKeyVault = {
  generate: (vault: string, key: string) => {
    const secret = `--vault-name ${vault} --name ${key}`;
    return {
      // Hexadecimal text passes unchanged through URLs and INI files.
      command: `az keyvault secret show ${secret} --output none 2>/dev/null || az keyvault secret set ${secret} --value "$(openssl rand -hex 24)" --output none`,
      check: `az keyvault secret show ${secret} --query attributes.enabled --output tsv`,
    };
  },
};
